/* Gifts beside each fact: a tick that puts it on the reader's sheet, and a menu that copies it as others cite it. */
(function () {
  "use strict";

  var cite = window.briefgenCite;
  var kept = cite.kept;
  var open = null;

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function button(text, act) {
    var made = element("button", "", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  /* The fact that a link to its words names; null where it leads elsewhere. */
  function factAt(link) {
    var found = /\/sources\/([^/]+)\.html#((?:figure|date|position)-[\w-]+)$/.exec(link.href);
    return found && { slug: decodeURIComponent(found[1]), id: decodeURIComponent(found[2]), note: "" };
  }

  function toolsOf(fact, words) {
    var tools = element("span", "tools");
    var label = element("label");
    var tick = element("input");
    var more = button("", function () { toggle(more, tools, fact, words); });
    tick.type = "checkbox";
    tick.checked = kept.place(kept.read().facts, fact) >= 0;
    tick.addEventListener("change", function () { keep(tick, fact, tools); });
    label.appendChild(tick);
    tick.setAttribute("aria-label", "say.script.on_sheet" + ": " + words);
    label.title = "say.script.on_sheet";
    more.setAttribute("aria-expanded", "false");
    more.className = "cite-button"; /* Its word stands in the style: who copies a page copies what it says. */
    more.setAttribute("aria-label", "say.script.cite" + ": " + words);
    tools.appendChild(label);
    tools.appendChild(more);
    return tools;
  }

  function keep(tick, fact, tools) {
    var told = kept.read();
    var at = kept.place(told.facts, fact);
    if (at >= 0) told.facts.splice(at, 1);
    if (tick.checked) told.facts.push(fact);
    var full = told.facts.length > kept.most;
    if (full || !kept.write(told)) {
      tick.checked = false;
      say(tools, full ? cite.count("say.script.sheet_is_full", kept.most) : "say.script.storage_refused");
    }
    showSheet();
  }

  function say(tools, text) {
    var status = tools.querySelector("[role=status]") || element("span", "tools-said");
    status.setAttribute("role", "status");
    if (!status.parentNode) tools.appendChild(status);
    status.textContent = text;
  }

  function close() {
    if (!open) return;
    open.menu.remove();
    open.more.setAttribute("aria-expanded", "false");
    open = null;
  }

  function toggle(more, tools, fact, words) {
    var same = open && open.more === more;
    close();
    if (same) return;
    var menu = element("span", "cite-menu");
    menu.appendChild(button("say.script.copy_link", function () { cite.copy(cite.addressOf(fact.slug, fact.id), menu, function (told) { say(tools, told); }); }));
    if ("frames" in document.documentElement.dataset) menu.appendChild(button("say.script.embed", function () { cite.copy(cite.embedOf(fact, words), menu, function (told) { say(tools, told); }); }));
    Object.keys(cite.formats).forEach(function (name) {
      menu.appendChild(button(name, function () {
        cite.find(fact.slug, fact.id).then(function (found) {
          if (!found) return say(tools, "say.script.not_found");
          return cite.copy(cite.formats[name]([found]), menu, function (told) { say(tools, told); });
        });
      }));
    });
    tools.appendChild(menu);
    more.setAttribute("aria-expanded", "true");
    open = { menu: menu, more: more };
  }

  /* The way to the sheet, at the foot of the window, while something is on it. */
  function showSheet() {
    var bar = document.querySelector(".sheet-bar");
    var count = kept.read().facts.length;
    if (!count) return bar && bar.remove();
    if (!bar) {
      bar = element("p", "sheet-bar");
      bar.appendChild(element("a"));
      bar.firstChild.href = new URL("selection.html", cite.root).href;
      document.body.appendChild(bar);
    }
    bar.firstChild.textContent = cite.count("say.script.my_sheet", count);
  }

  /* Where a fact's tools stand: at the end of what is told of it, never inside a text or a picture. */
  function placeIn(fact) {
    if (fact.tagName === "TR") return fact.cells[fact.cells.length - 1];
    if (fact.tagName === "MARK" || fact.closest("svg")) return null;
    return fact.querySelector(":scope > .side-head, :scope > p:last-child, :scope blockquote footer") || fact;
  }

  function begin() {
    var seen = new Set();
    document.querySelectorAll("main [data-fact], main .passages [id]").forEach(function (each) {
      var link = each.matches("a.evidence") ? each : each.querySelector("a.evidence");
      var fact = link && factAt(link);
      var place = fact && !each.closest(".sheet") && placeIn(each);
      if (!place || seen.has(place)) return;
      seen.add(place);
      place.appendChild(toolsOf(fact, cite.line(link.textContent).slice(0, 80)));
    });
    document.querySelectorAll(".margin a").forEach(function (link) {
      var slug = decodeURIComponent(location.pathname.replace(/^.*\/([^/]*)\.html$/, "$1"));
      var id = decodeURIComponent(link.hash.slice(1));
      if (/^(figure|date|position)-/.test(id)) {
        link.parentNode.appendChild(toolsOf({ slug: slug, id: id, note: "" }, cite.line(link.textContent).slice(0, 80)));
      }
    });
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !open) return;
      var more = open.more;
      close();
      more.focus();
    });
    window.addEventListener("storage", showSheet);
    showSheet();
  }

  begin();
})();
