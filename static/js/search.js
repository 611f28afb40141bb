/* Search over the index that data/search-index.js sets. Results are set as text, never as HTML. */
(function () {
  "use strict";

  var MOST = 60;
  var input = document.getElementById("q");
  var results = document.getElementById("search-results");
  var status = document.getElementById("search-status");
  var index = window.BRIEFGEN_INDEX || [];

  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  var entries = index.map(function (row) {
    return { kind: row[0], title: row[1], path: row[2], head: plain(row[1]), body: plain(row[0] + " " + row[1] + " " + row[3]) };
  });

  function score(entry, words) {
    var total = 0;
    for (var i = 0; i < words.length; i += 1) {
      if (entry.body.indexOf(words[i]) < 0) return 0;
      total += 1;
      var at = entry.head.indexOf(words[i]);
      if (at === 0) total += 4;
      else if (at > 0) total += entry.head.charAt(at - 1) === " " ? 3 : 1;
    }
    return total;
  }

  function show(entry) {
    var item = document.createElement("li");
    var kind = document.createElement("span");
    var link = document.createElement("a");
    kind.className = "search-kind";
    kind.textContent = entry.kind;
    link.href = entry.path;
    link.textContent = entry.title;
    item.appendChild(kind);
    item.appendChild(link);
    results.appendChild(item);
  }

  function search() {
    var words = plain(input.value).split(/\s+/).filter(Boolean);
    results.textContent = "";
    if (!words.length) {
      status.textContent = "";
      return;
    }
    var found = entries
      .map(function (entry, place) { return { entry: entry, score: score(entry, words), place: place }; })
      .filter(function (each) { return each.score > 0; })
      .sort(function (a, b) { return b.score - a.score || a.place - b.place; });
    status.textContent = found.length === 1 ? "1 result" : found.length + " results";
    found.slice(0, MOST).forEach(function (each) { show(each.entry); });
  }

  input.form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
  input.addEventListener("input", search);
  input.value = new URLSearchParams(location.search).get("q") || "";
  search();
})();
