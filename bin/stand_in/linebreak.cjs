'use strict';

/** `linebreak` unpacks a table of all of Unicode (6 ms): a chunk of its own, only when a text is too long for its line. */
module.exports = function LineBreaker(text) {
  const Real = require('chunk:linebreak');
  return new Real(text);
};
