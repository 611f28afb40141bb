/* The sheet that a reader puts together: ordered, with notes, printed or taken away. What is written here is set as text only. */
(function () {
  "use strict";

  var cite = window.briefgenCite;
  var kept = cite.kept;
  var home = document.getElementById("own-sheet");
  var A4_WORDS = 520;
  var found = {};
  var state = kept.read();
  var shared = kept.fromFragment(location.hash);

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function button(text, act, isOff) {
    var made = element("button", "", text);
    made.type = "button";
    made.disabled = Boolean(isOff);
    made.addEventListener("click", act);
    return made;
  }

  function keyOf(fact) { return fact.slug + "!" + fact.id; }

  function addressOfSheet() {
    return location.href.split("#")[0] + "#" + kept.toFragment(state.facts);
  }

  function save() {
    var stays = kept.write(state);
    history.replaceState(null, "", "#" + kept.toFragment(state.facts));
    say(stays ? "" : "say.script.storage_refused" + " " + "say.script.address_holds");
    drawPrinted();
  }

  function say(text) { document.getElementById("own-status").textContent = text; }

  /* The facts in their order, those that the desk still has. */
  function present() {
    return state.facts.map(function (one) { return { kept: one, fact: found[keyOf(one)] }; }).filter(function (one) { return one.fact; });
  }

  function move(at, by) {
    var to = at + by;
    if (to < 0 || to >= state.facts.length) return;
    state.facts.splice(to, 0, state.facts.splice(at, 1)[0]);
    save();
    draw();
    home.querySelectorAll(".own-facts > li")[to].focus();
  }

  function field(label, value, isLong, set) {
    var box = element("label", "", label);
    var input = element(isLong ? "textarea" : "input");
    if (isLong) input.rows = 2;
    else input.type = "text";
    input.value = value;
    input.addEventListener("input", function () {
      set(input.value);
      save();
    });
    box.appendChild(input);
    return box;
  }

  function drawFact(one, at) {
    var fact = found[keyOf(one)];
    var item = element("li");
    item.tabIndex = -1;
    item.addEventListener("keydown", function (event) {
      if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
      event.preventDefault();
      move(at, event.key === "ArrowUp" ? -1 : 1);
    });
    item.appendChild(element("p", fact ? "" : "unknown", fact ? cite.quote(fact.sentence) : "say.script.sentence_gone"));
    var source = element("p", "own-source");
    var link = element("a", "", fact ? cite.source(fact) : one.slug + "#" + one.id);
    link.href = cite.addressOf(one.slug, one.id);
    source.appendChild(link);
    item.appendChild(source);
    if (fact) item.appendChild(field("say.script.your_note", one.note, true, function (text) { one.note = text; }));
    var actions = element("p", "own-actions");
    actions.appendChild(button("say.script.up", function () { move(at, -1); }, at === 0));
    actions.appendChild(button("say.script.down", function () { move(at, 1); }, at === state.facts.length - 1));
    actions.appendChild(button("say.script.take_off", function () {
      state.facts.splice(at, 1);
      save();
      draw();
    }));
    item.appendChild(actions);
    return item;
  }

  /* What is printed: the reader's words and the sentences, each with the number of its endnote. */
  function drawPrinted() {
    var page = document.getElementById("own-printed");
    var points = element("ol", "own-points");
    var notes = element("ol", "own-endnotes");
    page.textContent = "";
    document.querySelector("h1").textContent = state.title || home.dataset.title;
    if (state.note) page.appendChild(element("p", "", state.note));
    present().forEach(function (one, at) {
      var item = element("li");
      if (one.kept.note) item.appendChild(element("p", "own-note", one.kept.note));
      var words = element("p", "", cite.quote(one.fact.sentence) + " ");
      words.appendChild(element("sup", "", String(at + 1)));
      item.appendChild(words);
      points.appendChild(item);
      notes.appendChild(element("li", "", cite.source(one.fact) + ", " + one.fact.address));
    });
    page.appendChild(points);
    page.appendChild(element("h2", "", "say.script.endnotes"));
    page.appendChild(notes);
    showLength();
  }

  function showLength() {
    var words = document.getElementById("own-printed").textContent.length / 6;
    var pages = Math.max(1, Math.ceil(words / A4_WORDS));
    document.getElementById("own-length").textContent = pages > 2 ? cite.count("say.script.about_pages", pages) : "";
  }

  function markdown() {
    var points = present();
    var told = ["# " + cite.escapeMarkdown(state.title || home.dataset.title)];
    if (state.note) told.push(cite.escapeMarkdown(state.note));
    points.forEach(function (one, at) {
      if (one.kept.note) told.push("**" + cite.escapeMarkdown(one.kept.note) + "**");
      told.push(cite.escapeMarkdown(cite.quote(one.fact.sentence)) + "[^" + (at + 1) + "]");
    });
    points.forEach(function (one, at) {
      told.push("[^" + (at + 1) + "]: " + cite.escapeMarkdown(cite.source(one.fact)) + ", " + cite.markdownAddress(one.fact.address));
    });
    return told.join("\n\n") + "\n";
  }

  var HTML = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

  function escapeHtml(text) { return String(text).replace(/[&<>"']/g, function (mark) { return HTML[mark]; }); }

  function html() {
    var title = escapeHtml(state.title || home.dataset.title);
    var told = ["<!doctype html>", '<html lang="en">', '<meta charset="utf-8">', "<title>" + title + "</title>", "<h1>" + title + "</h1>"];
    if (state.note) told.push("<p>" + escapeHtml(state.note) + "</p>");
    told.push("<ul>");
    present().forEach(function (one, at) {
      var note = one.kept.note ? "<p><b>" + escapeHtml(one.kept.note) + "</b></p>" : "";
      var number = '<sup><a href="#note-' + (at + 1) + '">' + (at + 1) + "</a></sup>";
      told.push("<li>" + note + "<p>" + escapeHtml(cite.quote(one.fact.sentence)) + " " + number + "</p></li>");
    });
    told.push("</ul>", "<h2>" + escapeHtml("say.script.endnotes") + "</h2>", "<ol>");
    present().forEach(function (one, at) {
      var address = escapeHtml(one.fact.address);
      told.push('<li id="note-' + (at + 1) + '">' + escapeHtml(cite.source(one.fact)) + ', <a href="' + address + '">' + address + "</a></li>");
    });
    return told.concat("</ol>", "</html>", "").join("\n");
  }

  function drawTake() {
    var take = element("div", "own-actions");
    var copy = function (text) { cite.copy(text, take, say); };
    take.appendChild(button("say.script.print", function () { window.print(); }));
    take.appendChild(button("say.script.copy_address", function () { copy(addressOfSheet()); }));
    take.appendChild(button("Markdown", function () { copy(markdown()); }));
    take.appendChild(button("HTML", function () { copy(html()); }));
    ["RIS", "BibTeX", "CSL-JSON"].forEach(function (name) {
      take.appendChild(button(name, function () { copy(cite.formats[name](present().map(function (one) { return one.fact; }))); }));
    });
    take.appendChild(button("say.script.take_all_off", function () {
      state = { title: "", note: "", facts: [] };
      save();
      draw();
    }));
    return take;
  }

  function draw() {
    var list = element("ol", "own-facts");
    home.textContent = "";
    if (!state.facts.length) {
      home.appendChild(element("p", "unknown", "say.script.empty_sheet"));
    } else {
      home.appendChild(field("say.script.title", state.title, false, function (text) { state.title = text; }));
      home.appendChild(field("say.script.your_words", state.note, true, function (text) { state.note = text; }));
      state.facts.forEach(function (one, at) { list.appendChild(drawFact(one, at)); });
      home.appendChild(list);
      home.appendChild(drawTake());
    }
    drawPrinted();
  }

  /* A shared address shows its facts; they are kept only where the reader says so. */
  function offerShared() {
    var own = kept.read();
    if (!shared.length || kept.toFragment(shared) === kept.toFragment(own.facts)) return;
    state = { title: "", note: "", facts: shared };
    if (!own.facts.length) return;
    var offer = element("p", "notice own-actions", cite.count("say.script.from_address", own.facts.length));
    offer.appendChild(button("say.script.show_mine", function () { settle(own, offer); }));
    offer.appendChild(button("say.script.add_these", function () {
      shared.forEach(function (one) { if (kept.place(own.facts, one) < 0 && own.facts.length < kept.most) own.facts.push(one); });
      settle(own, offer);
    }));
    home.parentNode.insertBefore(offer, home);
  }

  function settle(own, offer) {
    state = own;
    offer.remove();
    save();
    begin();
  }

  function begin() {
    return Promise.all(state.facts.map(function (one) {
      return cite.find(one.slug, one.id).then(function (fact) { found[keyOf(one)] = fact; });
    })).then(draw);
  }

  document.querySelectorAll("[data-without-script]").forEach(function (each) { each.hidden = true; });
  offerShared();
  begin();
})();
