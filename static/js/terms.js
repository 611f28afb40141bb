/* Words as they are searched: render/search/terms.py says the same to the index. Change both together. */
(function () {
  "use strict";

  var LONGEST = 40;
  var MOST_DIGITS = 30;
  var LETTERS = { "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "’": "'" };
  var ZEROS = {
    k: 3, thousand: 3, m: 6, mn: 6, million: 6, b: 9, bn: 9, billion: 9, tn: 12, trillion: 12
  };
  var TOKEN = new RegExp(
    "(?<number>[0-9]{1,3}(?<gap>[ ,.])[0-9]{3}(?:\\k<gap>[0-9]{3}){0,9}(?![0-9])|[0-9]+)(?<part>[.,][0-9]+)?" +
    "(?:(?:st|nd|rd|th)\\b|[ -]?(?<power>thousand|million|billion|trillion)\\b|(?<short>k|mn|m|bn|b|tn)\\b)?" +
    "|(?<points>(?:\\p{L}\\.){2,})" +
    "|(?<word>[\\p{L}\\p{N}]+)(?:['’]s\\b)?", "giu"
  );

  function plain(text) {
    var bare = text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
    return bare.replace(/[łøđðıßæœþ’]/g, function (letter) { return LETTERS[letter]; })
      .replace(/[\s\u00a0\u2007\u2009\u202f]/g, " ");
  }

  /* The number of `digits` and a decimal part, so many places larger. */
  function value(digits, part, zeros) {
    var whole = (digits + part.slice(0, zeros).padEnd(zeros, "0")).replace(/^0+/, "") || "0";
    var rest = part.slice(zeros).replace(/0+$/, "");
    return rest ? whole + "." + rest : whole;
  }

  function term(found) {
    if (found.points) return { text: found.points.replace(/\./g, "").slice(0, LONGEST), also: [] };
    if (found.word) return { text: Array.from(found.word).slice(0, LONGEST).join(""), also: [] };
    var digits = found.number.split(found.gap || " ").join("").slice(0, MOST_DIGITS);
    var part = (found.part || "").slice(1, MOST_DIGITS);
    var power = found.power || found.short;
    if (!power) return { text: value(digits, part, 0), also: [] };
    return { text: value(digits, part, ZEROS[power]), also: [value(digits, part, 0), power] };
  }

  window.briefgenSearch = window.briefgenSearch || {};

  /* The words of a text in their order. */
  window.briefgenSearch.terms = function (text) {
    return Array.from(plain(text).matchAll(TOKEN), function (found) { return term(found.groups); });
  };

  /* A text in pieces, each with the words that it is found by; none where it is what stands between. */
  window.briefgenSearch.pieces = function (text) {
    var at = 0;
    var pieces = [];
    Array.from(text.matchAll(TOKEN)).forEach(function (found) {
      if (found.index > at) pieces.push({ text: text.slice(at, found.index), words: [] });
      at = found.index + found[0].length;
      var first = window.briefgenSearch.terms(found[0])[0];
      pieces.push({ text: found[0], words: first ? [first.text].concat(first.also) : [] });
    });
    pieces.push({ text: text.slice(at), words: [] });
    return pieces;
  };
})();
