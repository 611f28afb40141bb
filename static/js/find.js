/* What is found in the files of data/search/, each loaded when it is asked for, from disk as from a server.
   render/search/query.py finds the same in a terminal. */
(function () {
  "use strict";

  var TIERS = [[1000, 32], [100, 8], [10, 1]];
  var BLOCK = 10;
  var NEWEST_ARTICLES = 50;
  var MOST_ROWS = 4096;
  var KINDS = 8;
  var ALL_KINDS = 7;
  var ARTICLE = 4;
  var SENTENCE = 5;
  var MOST_CHECKED = 400;
  var terms = window.briefgenSearch.terms;
  var known = { catalogue: {}, words: {}, rows: {} };

  ["catalogue", "words", "rows"].forEach(function (name) {
    window.briefgenSearch[name] = function (key, told) { known[name][key] = told; };
  });

  function load(name, key, file) {
    return new Promise(function (done) {
      if (known[name][key]) return done();
      var script = document.createElement("script");
      script.src = "data/search/" + file + ".js";
      script.onload = script.onerror = function () { done(); };
      document.head.appendChild(script);
    });
  }

  function segments(count) {
    var start = 0;
    var found = [];
    TIERS.forEach(function (tier) {
      var settled = tier[0] === BLOCK ? count : count - NEWEST_ARTICLES;
      for (; settled - start >= tier[0]; start += tier[0]) found.push({ start: start, size: tier[0], shards: tier[1] });
    });
    if (start < count) found.push({ start: start, size: count - start, shards: 1 });
    return found;
  }

  function shardOf(word, shards) {
    var letters = Array.from(word + " ");
    return (letters[0].codePointAt(0) * 31 + letters[1].codePointAt(0)) % shards;
  }

  function keyOf(segment, shard) { return segment.start + "-" + segment.size + "-" + shard; }

  function loadWords(segment, shards) {
    return Promise.all(shards.map(function (shard) {
      var key = keyOf(segment, shard);
      return load("words", key, "words-" + key);
    }));
  }

  function unique(things) { return Array.from(new Set(things)); }

  /* What is asked: its words, and the phrases among them. */
  function read(text) {
    var phrases = [];
    var rest = text.replace(/["“”„]([^"“”„]*)["“”„]?/g, function (_, quoted) {
      phrases.push(terms(quoted).map(function (one) { return one.text; }));
      return " ";
    });
    var words = terms(rest).map(function (one) { return one.text; }).concat([].concat.apply([], phrases));
    return {
      words: unique(words).filter(function (word) { return word.length > 1 || /[0-9]/.test(word); }),
      phrases: phrases.filter(function (each) { return each.length > 1; })
    };
  }

  function isBeginning(word, wanted) {
    return wanted.length > 2 && !/^[0-9]/.test(wanted) && word.lastIndexOf(wanted, 0) === 0;
  }

  /* How many slips lead from one word to the other: letters missing, added, wrong or swapped; `most` + 1 for more. */
  function slips(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    var before = [];
    var row = Array.from({ length: other.length + 1 }, function (_, at) { return at; });
    for (var i = 1; i <= one.length; i += 1) {
      var next = [i];
      for (var j = 1; j <= other.length; j += 1) {
        var same = one[i - 1] === other[j - 1];
        next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      before = row;
      row = next;
    }
    return row[other.length];
  }

  function mostSlips(word) {
    if (word.length < 4 || /[0-9]/.test(word)) return 0;
    return word.length < 8 ? 1 : 2;
  }

  /* The words of the desk that `wanted` may mean: itself, words that begin so, else the nearest. */
  function meant(wanted, found) {
    var like = [];
    found.forEach(function (word) { if (word === wanted || isBeginning(word, wanted)) like.push(word); });
    return like;
  }

  function nearest(wanted, found) {
    var most = mostSlips(wanted);
    var best = [];
    found.forEach(function (word) {
      if (most < 1) return;
      var far = slips(wanted, word, most);
      if (far > most) return;
      if (far < most) { best = []; most = far; }
      best.push(word);
    });
    return best;
  }

  function vocabulary(all, wanted) {
    var found = new Set();
    all.forEach(function (segment) {
      for (var shard = 0; shard < segment.shards; shard += 1) {
        if (wanted && shard !== shardOf(wanted, segment.shards)) continue;
        Object.keys(known.words[keyOf(segment, shard)] || {}).forEach(function (word) { found.add(word); });
      }
    });
    (known.catalogue[0].rows || []).forEach(function (row) {
      wordsOf(row).forEach(function (word) { found.add(word); });
    });
    return found;
  }

  function wordsOf(row) {
    return [].concat.apply([], terms(row[1] + " " + (row[3] || "")).map(function (one) {
      return [one.text].concat(one.also);
    }));
  }

  /* For each word that is asked, the words of the desk that it may mean. */
  function understand(wanted, all) {
    var shards = Promise.all(all.map(function (segment) {
      return loadWords(segment, unique(wanted.map(function (word) { return shardOf(word, segment.shards); })));
    }));
    return shards.then(function () {
      var told = wanted.map(function (word) { return { word: word, like: meant(word, vocabulary(all, word)), near: false }; });
      var lost = told.filter(function (one) { return !one.like.length && mostSlips(one.word); });
      if (!lost.length) return told;
      return Promise.all(all.map(function (segment) {
        return loadWords(segment, Array.from({ length: segment.shards }, function (_, shard) { return shard; }));
      })).then(function () {
        lost.forEach(function (one) {
          one.like = nearest(one.word, vocabulary(all));
          one.near = true;
        });
        return told;
      });
    });
  }

  /* Each place of a word with how well it fits: article, row and kind in one number. */
  function places(one, all) {
    var found = new Map();
    all.forEach(function (segment) {
      one.like.forEach(function (word) {
        var steps = (known.words[keyOf(segment, shardOf(word, segment.shards))] || {})[word] || [];
        var place = segment.start * MOST_ROWS * KINDS;
        steps.forEach(function (step) {
          place += step;
          found.set(place, Math.max(found.get(place) || 0, word === one.word ? 2 : 1));
        });
      });
    });
    return found;
  }

  function articleOf(place) { return Math.floor(place / KINDS / MOST_ROWS); }

  function inAll(each) {
    var scores = new Map(each[0]);
    each.slice(1).forEach(function (more) {
      scores.forEach(function (score, key) {
        if (more.has(key)) scores.set(key, score + more.get(key));
        else scores.delete(key);
      });
    });
    return scores;
  }

  /* The articles a word stands in; a title says more than a text. */
  function articles(found) {
    var scores = new Map();
    found.forEach(function (score, place) {
      var kind = place % KINDS;
      if (kind !== ARTICLE && kind !== SENTENCE) return;
      var own = articleOf(place) * MOST_ROWS * KINDS + ARTICLE;
      scores.set(own, Math.max(scores.get(own) || 0, score + (kind === ARTICLE ? 4 : 0)));
    });
    return scores;
  }

  /* Best first; among equals the newest article, of which the first rows. */
  function best(scores) {
    return Array.from(scores).sort(function (a, b) {
      return b[1] - a[1] || articleOf(b[0]) - articleOf(a[0]) || a[0] - b[0];
    })
      .map(function (each) { return each[0]; });
  }

  /* The places of all words by kind; an article has them all, be they sentences apart. */
  function gather(told, all) {
    var each = told.map(function (one) { return places(one, all); });
    var kinds = Array.from({ length: ALL_KINDS }, function () { return []; });
    best(inAll(each)).forEach(function (place) {
      if (place % KINDS !== ARTICLE) kinds[place % KINDS].push(place);
    });
    kinds[ARTICLE] = best(inAll(each.map(articles)));
    known.catalogue[0].rows.forEach(function (row, at) {
      var words = wordsOf(row);
      var fits = told.every(function (one) {
        return one.like.some(function (word) { return words.indexOf(word) >= 0; });
      });
      if (fits) kinds[row[0]].push(-1 - at);
    });
    return kinds;
  }

  function blockOf(place) { return Math.floor(articleOf(place) / BLOCK) * BLOCK; }

  function loadRows(wanted) {
    var blocks = unique(wanted.filter(function (place) { return place >= 0; }).map(blockOf));
    return Promise.all(blocks.map(function (block) { return load("rows", block, "rows-" + block); }));
  }

  function rowAt(place) {
    if (place < 0) return { row: known.catalogue[0].rows[-1 - place], article: null };
    var article = (known.rows[blockOf(place)] || [])[articleOf(place) - blockOf(place)];
    return article && { row: article[3][Math.floor(place / KINDS) % MOST_ROWS], article: article };
  }

  /* Where a row leads: a sentence to its place in the text; what begins with # stands on the brief of its article. */
  function addressOf(found) {
    var path = found.row[2];
    if (found.row[0] === SENTENCE) return "sources/" + found.article[0] + ".html#" + path;
    return path[0] === "#" ? ("briefs/" + found.article[0] + ".html" + path).replace(/#$/, "") : path;
  }

  function holds(place, phrases) {
    var found = rowAt(place);
    if (!found) return false;
    var told = " " + terms(found.row[1] + " " + (found.row[3] || "")).map(function (one) { return one.text; }).join(" ") + " ";
    return phrases.every(function (phrase) { return told.indexOf(" " + phrase.join(" ") + " ") >= 0; });
  }

  /* Phrases are looked for in the rows themselves; an article has one where a sentence of it has. */
  function check(kinds, phrases) {
    if (!phrases.length) return Promise.resolve(kinds);
    var looked = kinds.map(function (each) { return each.slice(0, MOST_CHECKED); });
    return loadRows([].concat.apply([], looked)).then(function () {
      var kept = looked.map(function (each) {
        return each.filter(function (place) { return holds(place, phrases); });
      });
      var saying = new Set(kept[SENTENCE].map(articleOf));
      kept[ARTICLE] = looked[ARTICLE].filter(function (place) {
        return saying.has(articleOf(place)) || holds(place, phrases);
      });
      return kept;
    });
  }

  /* What `text` finds: the words it was taken for, and of each kind where it stands, best first. */
  window.briefgenSearch.find = function (text) {
    var wanted = read(text);
    if (!wanted.words.length) return Promise.resolve(null);
    return load("catalogue", 0, "catalogue").then(function () {
      var all = segments(known.catalogue[0].articles);
      return understand(wanted.words, all).then(function (told) {
        return check(gather(told, all), wanted.phrases).then(function (kinds) {
          return { told: told, kinds: kinds };
        });
      });
    });
  };
  window.briefgenSearch.loadRows = loadRows;
  window.briefgenSearch.rowAt = rowAt;
  window.briefgenSearch.addressOf = addressOf;
})();
