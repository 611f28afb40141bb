/* Search over the files of data/search/, each loaded when it is asked for, from disk as from a server.
   Results are set as text, never as HTML. */
(function () {
  "use strict";

  var MOST = 60;
  var SHARDS = 64;
  var BLOCK = 200;
  var input = document.getElementById("q");
  var results = document.getElementById("search-results");
  var status = document.getElementById("search-status");
  var known = { words: {}, entries: {} };
  var asked = 0;

  window.briefgenSearch = {
    words: function (number, told) { known.words[number] = told; },
    entries: function (number, told) { known.entries[number] = told; }
  };

  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  function shard(word) {
    var letters = Array.from(word + " ");
    return (letters[0].codePointAt(0) * 31 + letters[1].codePointAt(0)) % SHARDS;
  }

  function load(name, number) {
    return new Promise(function (done) {
      if (known[name][number]) return done();
      var script = document.createElement("script");
      script.src = "data/search/" + name + "-" + number + ".js";
      script.onload = script.onerror = function () { done(); };
      document.head.appendChild(script);
    });
  }

  function loadAll(name, numbers) {
    var each = numbers.filter(function (number, place) { return numbers.indexOf(number) === place; });
    return Promise.all(each.map(function (number) { return load(name, number); }));
  }

  /* The entries that have a word beginning so, with how well: a title says more than a text. */
  function matches(wanted) {
    var found = new Map();
    var told = known.words[shard(wanted)] || {};
    Object.keys(told).forEach(function (word) {
      if (word.lastIndexOf(wanted, 0) !== 0) return;
      told[word].forEach(function (place) {
        var entry = place >> 1;
        var score = 1 + (place & 1 ? 3 : 0) + (word === wanted ? 1 : 0);
        found.set(entry, Math.max(score, found.get(entry) || 0));
      });
    });
    return found;
  }

  function ranked(words) {
    var scores = matches(words[0]);
    words.slice(1).forEach(function (word) {
      var more = matches(word);
      scores.forEach(function (score, entry) {
        if (more.has(entry)) scores.set(entry, score + more.get(entry));
        else scores.delete(entry);
      });
    });
    return Array.from(scores).sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; });
  }

  function show(number) {
    var entry = (known.entries[Math.floor(number / BLOCK)] || [])[number % BLOCK];
    if (!entry) return;
    var item = document.createElement("li");
    var kind = document.createElement("span");
    var link = document.createElement("a");
    kind.className = "search-kind";
    kind.textContent = entry[0];
    link.href = entry[2];
    link.textContent = entry[1];
    item.appendChild(kind);
    item.appendChild(link);
    results.appendChild(item);
  }

  function search() {
    var mine = (asked += 1);
    var words = (plain(input.value).match(/[\p{L}\p{M}\p{N}_]+/gu) || []).filter(function (word) {
      return word.length > 1;
    }).map(function (word) { return word.slice(0, 40); });
    if (!words.length) {
      results.textContent = status.textContent = "";
      return;
    }
    loadAll("words", words.map(shard)).then(function () {
      var found = ranked(words);
      var shown = found.slice(0, MOST).map(function (each) { return each[0]; });
      return loadAll("entries", shown.map(function (entry) { return Math.floor(entry / BLOCK); })).then(function () {
        if (mine !== asked) return;
        status.textContent = found.length === 1 ? "1 result" : found.length + " results";
        results.textContent = "";
        shown.forEach(show);
      });
    });
  }

  input.form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
  input.addEventListener("input", search);
  input.value = new URLSearchParams(location.search).get("q") || "";
  search();
})();
