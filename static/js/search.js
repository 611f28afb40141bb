/* The search page. Results are set as text, never as HTML. */
(function () {
  "use strict";

  var NAMES = "say.script.kinds".split(" ");
  var ARTICLE = 4;
  var SENTENCE = 5;
  var FIRST = 8;
  var MORE = 40;
  var AROUND = 160;
  var index = window.briefgenSearch;
  var input = document.getElementById("q");
  var results = document.getElementById("search-results");
  var status = document.getElementById("search-status");
  var asked = 0;

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  /* The words of a row with those that were asked marked; of a long one what is around the first. */
  function marked(text, wanted) {
    var span = element("span", "search-words");
    var pieces = index.pieces(text);
    var first = pieces.findIndex(function (piece) { return fits(piece, wanted); });
    var before = pieces.slice(0, Math.max(first, 0)).map(function (piece) { return piece.text; }).join("");
    if (before.length > AROUND) span.appendChild(document.createTextNode("…"));
    var at = 0;
    pieces.forEach(function (piece) {
      at += piece.text.length;
      if (at < before.length - AROUND) return;
      span.appendChild(fits(piece, wanted) ? element("mark", "", piece.text) : document.createTextNode(piece.text));
    });
    return span;
  }

  function fits(piece, wanted) {
    return piece.words.some(function (word) { return wanted.has(word); });
  }

  function show(place, wanted) {
    var found = index.rowAt(place);
    if (!found) return null;
    var row = found.row;
    var item = element("li");
    var link = element("a");
    link.href = index.addressOf(found);
    link.appendChild(marked(row[1], wanted));
    item.appendChild(link);
    if (row[3]) item.appendChild(element("span", "search-from", row[3]));
    if (row[0] === SENTENCE) item.appendChild(element("span", "search-from", from(found.article, true)));
    if (row[0] === ARTICLE) item.appendChild(element("span", "search-from", from(found.article, false)));
    return item;
  }

  function from(article, titled) {
    return [titled ? article[3][0][1] : "", article[2], article[1]].filter(Boolean).join(" · ");
  }

  function section(kind, found, wanted) {
    var part = element("section", "search-part");
    var list = element("ol", "plain search-results");
    part.appendChild(element("h2", "lists-title", NAMES[kind] + " (" + found.length + ")"));
    part.appendChild(list);
    add(part, list, found, wanted, FIRST);
    return part;
  }

  function add(part, list, found, wanted, most) {
    var at = list.children.length;
    index.loadRows(found.slice(at, at + most)).then(function () {
      found.slice(at, at + most).forEach(function (place) {
        list.appendChild(show(place, wanted) || element("li"));
      });
      if (found.length <= list.children.length) return;
      var button = element("button", "copy", "say.script.more_of".replace("{n}", found.length));
      button.type = "button";
      button.addEventListener("click", function () {
        button.remove();
        add(part, list, found, wanted, MORE);
      });
      part.appendChild(button);
    });
  }

  function tell(told, kinds) {
    var count = kinds.reduce(function (sum, each) { return sum + each.length; }, 0);
    var near = told.filter(function (one) { return one.near; }).map(function (one) {
      var told = one.like.length ? "say.script.nearest" : "say.script.no_word";
      var values = { "{word}": one.word, "{like}": one.like.slice(0, 3).join(", ") };
      return told.replace(/\{\w+\}/g, function (name) { return values[name]; }) + " ";
    });
    status.textContent = near.join("") + (count === 1 ? "say.script.one_result" : "say.script.results").replace("{n}", count);
  }

  function search() {
    var mine = (asked += 1);
    index.find(input.value).then(function (found) {
      if (mine !== asked) return;
      results.textContent = status.textContent = "";
      if (!found) return;
      var words = new Set([].concat.apply([], found.told.map(function (one) { return one.like; })));
      tell(found.told, found.kinds);
      found.kinds.forEach(function (places, kind) {
        if (places.length) results.appendChild(section(kind, places, words));
      });
    });
  }

  /* Arrows walk from the box through the results and back. */
  function walk(event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    var stops = [input].concat(Array.from(results.querySelectorAll("a")));
    var at = stops.indexOf(document.activeElement);
    if (!step || at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  }

  input.form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
  input.addEventListener("input", search);
  document.addEventListener("keydown", walk);
  input.value = new URLSearchParams(location.search).get("q") || "";
  search();
})();
