/* Facts as they are cited: found in data/cite/ and data/search/, told in the formats that other programs read, and kept
   in this browser only. Nothing here touches a page: facts.js and selection.js do. */
(function () {
  "use strict";

  var FILES = 8;
  var BLOCK = 10;
  var SENTENCE = 5;
  var FAMILIES = { f: "figure-", d: "date-", p: "position-" };
  var MONTHS = "say.script.months".split(" ");
  var MOST = 200;
  var root = new URL("../../", document.currentScript.src);
  var known = { articles: {}, rows: {} };
  var index = window.briefgenSearch = window.briefgenSearch || {};
  var cite = window.briefgenCite = { articles: function (file, told) { known.articles[file] = told; } };
  var rows = index.rows;

  index.rows = function (start, told) {
    known.rows[start] = told;
    if (rows) rows(start, told);
  };

  function load(name, key, path) {
    return new Promise(function (done) {
      if (known[name][key]) return done();
      var script = document.createElement("script");
      script.src = new URL(path, root).href;
      script.onload = script.onerror = function () { done(); };
      document.head.appendChild(script);
    });
  }

  function fileOf(slug) {
    return Array.from(slug).reduce(function (sum, letter) { return sum + letter.codePointAt(0); }, 0) % FILES;
  }

  function shorten(id) {
    return id.replace(/^([fdp])(?:igure|ate|osition)-(?=[0-9a-f]{8}$)/, "$1");
  }

  function lengthen(id) {
    return /^[fdp][0-9a-f]{8}$/.test(id) ? FAMILIES[id[0]] + id.slice(1) : id;
  }

  /* The site as others reach it: its public address where a page names its own, else the one it was opened at. */
  function publicRoot() {
    var canonical = document.querySelector('link[rel="canonical"]');
    var here = location.href.split(/[?#]/)[0];
    if (!canonical || here.lastIndexOf(root.href, 0) !== 0) return root;
    var path = here.slice(root.href.length);
    var address = canonical.href;
    return address.slice(-path.length) === path && path ? new URL(address.slice(0, -path.length)) : root;
  }

  function addressOf(slug, id) {
    return new URL("sources/" + encodeURIComponent(slug) + ".html#" + encodeURIComponent(id), publicRoot()).href;
  }

  /* A frame for another site, with the fact, its sentence and its source. */
  function embedOf(fact, words) {
    var address = new URL("embed/" + encodeURIComponent(fact.slug) + ".html#" + encodeURIComponent(fact.id), publicRoot()).href;
    var escaped = [address, words].map(function (text) { return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;"); });
    return '<iframe src="' + escaped[0] + '" title="' + escaped[1] + '" width="100%" height="200" style="border:0" loading="lazy"></iframe>';
  }

  /* A fact with all that is cited of it; null where the desk has none at that address. */
  function find(slug, id) {
    var file = fileOf(slug);
    return load("articles", file, "data/cite/" + file.toString(16) + ".js").then(function () {
      var told = Object.prototype.hasOwnProperty.call(known.articles[file] || {}, slug) ? known.articles[file][slug] : null;
      var own = told && told[7].find(function (each) { return each[1].split(" ").indexOf(shorten(id)) >= 0; });
      if (!own) return null;
      return wordsOf(told[0], own[0]).then(function (words) {
        return {
          slug: slug, id: id, sentence: words, title: told[1], publisher: told[2], date: told[3], url: told[4],
          authors: told[5], language: told[6], address: addressOf(slug, id)
        };
      });
    });
  }

  function wordsOf(number, place) {
    if (typeof place === "string") return Promise.resolve(place);
    var start = Math.floor(number / BLOCK) * BLOCK;
    return load("rows", start, "data/search/rows-" + start + ".js").then(function () {
      var article = (known.rows[start] || [])[number - start];
      var row = article && article[3].find(function (each) { return each[0] === SENTENCE && each[2] === "s" + place; });
      return row ? row[1] : "";
    });
  }

  function line(text) { return String(text).replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim(); }

  function parts(fact) { return fact.date ? fact.date.split("-").map(Number) : []; }

  function day(fact) {
    var told = parts(fact);
    if (!told.length) return "say.script.no_date";
    return [told[2], told[1] && MONTHS[told[1] - 1], told[0]].filter(Boolean).join(" ");
  }

  function source(fact) { return [fact.title, fact.publisher || "say.script.no_publisher", day(fact)].map(line).join(", "); }

  /* A sentence in marks; one that opens with a mark has its own. */
  function quote(text) { return /^[“”„«"]/.test(text) ? text : "“" + text + "”"; }

  function asText(fact) { return line(quote(fact.sentence)) + " – " + source(fact) + ", " + fact.address; }

  function escapeMarkdown(text) { return line(text).replace(/[\\`*_[\]<>|~&$]/g, "\\$&"); }

  function markdownAddress(address) { return "<" + address.replace(/[<>\s\\]/g, encodeURIComponent) + ">"; }

  function asMarkdown(fact) {
    var rest = [fact.publisher || "say.script.no_publisher", day(fact)].map(escapeMarkdown).join(", ");
    return escapeMarkdown(quote(fact.sentence)) + " – [" + escapeMarkdown(fact.title) + "](" + markdownAddress(fact.address) + "), " + rest;
  }

  /* Readers of RIS cut an address at a semicolon. */
  function inOnePiece(address) { return address.replace(/;/g, "%3B"); }

  function asRis(fact) {
    var told = parts(fact);
    var two = function (number) { return number ? String(number).padStart(2, "0") : ""; };
    var fields = [["TY", "NEWS"], ["ID", keyOf(fact)], ["TI", fact.title], ["T2", fact.publisher]];
    fact.authors.forEach(function (author) { fields.push(["AU", author]); });
    if (told.length) {
      fields.push(["PY", String(told[0])]);
      fields.push(["DA", told[0] + "/" + two(told[1]) + "/" + two(told[2]) + "/"]);
    }
    fields.push(["LA", fact.language], ["UR", inOnePiece(fact.address)], ["UR", inOnePiece(fact.url)], ["N1", line(quote(fact.sentence))]);
    var lines = fields.filter(function (field) { return field[1]; }).map(function (field) { return field[0] + "  - " + line(field[1]); });
    return lines.concat("ER  - ", "").join("\r\n");
  }

  var LATEX = {
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#", "_": "\\_", "%": "\\%",
    "~": "\\textasciitilde{}", "^": "\\textasciicircum{}"
  };

  function escapeLatex(text) { return line(text).replace(/[\\{}$&#_%~^]/g, function (mark) { return LATEX[mark]; }); }

  function bibtexAddress(address) { return address.replace(/[\\{}%\s]/g, function (mark) { return mark === "%" ? mark : encodeURIComponent(mark); }); }

  function bibtexAuthor(author) {
    var told = escapeLatex(author);
    return /,|\band\b|\bothers\b/i.test(author) ? "{" + told + "}" : told;
  }

  function keyOf(fact) { return fact.slug.replace(/[^A-Za-z0-9-]/g, "-") + "-" + shorten(fact.id); }

  function asBibtex(fact) {
    var told = parts(fact);
    var fields = [["title", "{" + escapeLatex(fact.title) + "}"]];
    if (fact.authors.length) fields.push(["author", fact.authors.map(bibtexAuthor).join(" and ")]);
    if (fact.publisher) fields.push(["publisher", escapeLatex(fact.publisher)]);
    if (told[0]) fields.push(["year", String(told[0])]);
    if (told[1]) fields.push(["month", String(told[1])]);
    if (told[2]) fields.push(["day", String(told[2])]);
    fields.push(["url", bibtexAddress(fact.address)], ["note", escapeLatex(quote(fact.sentence))]);
    var lines = fields.map(function (field) { return "  " + field[0] + " = {" + field[1] + "}"; });
    return "@misc{" + keyOf(fact) + ",\n" + lines.join(",\n") + "\n}\n";
  }

  function cslItem(fact) {
    var item = { id: keyOf(fact), type: "article-newspaper", title: line(fact.title), language: fact.language, URL: fact.address };
    if (fact.publisher) item["container-title"] = line(fact.publisher);
    if (fact.authors.length) item.author = fact.authors.map(function (author) { return { literal: line(author) }; });
    if (fact.date) item.issued = { "date-parts": [parts(fact)] };
    item.note = line(quote(fact.sentence));
    return item;
  }

  function asCsl(facts) { return JSON.stringify(facts.map(cslItem), null, 2) + "\n"; }

  function each(make, between) { return function (facts) { return facts.map(make).join(between); }; }

  /* Where facts are kept: in this browser, apart for each site. */
  var KEY = "briefgen " + root.pathname;

  function isAddress(fact) {
    return Boolean(fact) && /^[\w.-]{1,120}$/.test(fact.slug) && /^[\w-]{1,60}$/.test(fact.id);
  }

  function readKept() {
    try {
      var told = JSON.parse(localStorage.getItem(KEY) || "{}");
      var facts = (Array.isArray(told.facts) ? told.facts : []).filter(isAddress).slice(0, MOST);
      return {
        title: typeof told.title === "string" ? told.title : "",
        note: typeof told.note === "string" ? told.note : "",
        facts: facts.map(function (one) { return { slug: one.slug, id: one.id, note: typeof one.note === "string" ? one.note : "" }; })
      };
    } catch (refused) {
      return { title: "", note: "", facts: [] };
    }
  }

  function writeKept(told) {
    try {
      localStorage.setItem(KEY, JSON.stringify(told));
      return true;
    } catch (refused) {
      return false;
    }
  }

  function place(facts, fact) {
    return facts.findIndex(function (one) { return one.slug === fact.slug && one.id === fact.id; });
  }

  function toFragment(facts) {
    return facts.map(function (one) { return one.slug + "!" + shorten(one.id); }).join(",");
  }

  function fromFragment(text) {
    var facts = text.replace(/^#/, "").split(",").map(function (one) {
      var pair = one.split("!");
      return { slug: pair[0], id: lengthen(pair[1] || ""), note: "" };
    });
    return facts.filter(isAddress).filter(function (one, at, all) { return place(all, one) === at; }).slice(0, MOST);
  }

  /* What was to be copied is copied; where that is refused, it is laid out to be copied by hand. */
  function copy(text, beside, say) {
    var asked = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject();
    return asked.then(function () { say("say.script.copied"); }, function () {
      var box = document.createElement("textarea");
      box.className = "to-copy";
      box.readOnly = true;
      box.rows = 4;
      box.value = text;
      box.setAttribute("aria-label", "say.script.by_hand");
      beside.querySelectorAll(".to-copy").forEach(function (old) { old.remove(); });
      beside.appendChild(box);
      box.focus();
      box.select();
      say("say.script.copy_refused");
    });
  }

  /* A text of one or of many, with its number. */
  function count(text, n) {
    var both = text.split(" | ");
    return both[n === 1 ? 0 : both.length - 1].replace("{n}", n);
  }

  cite.count = count;
  cite.find = find;
  cite.root = root;
  cite.source = source;
  cite.line = line;
  cite.quote = quote;
  cite.escapeMarkdown = escapeMarkdown;
  cite.markdownAddress = markdownAddress;
  cite.copy = copy;
  cite.addressOf = addressOf;
  cite.embedOf = embedOf;
  cite.formats = {
    "say.script.text": each(asText, "\n"), "Markdown": each(asMarkdown, "\n\n"), "RIS": each(asRis, ""), "BibTeX": each(asBibtex, "\n"),
    "CSL-JSON": asCsl
  };
  cite.kept = { read: readKept, write: writeKept, place: place, toFragment: toFragment, fromFragment: fromFragment, most: MOST };
})();
