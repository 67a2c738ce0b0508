'use strict';

/** `linebreak` unpacks a table of all of Unicode when it is loaded (6 ms): only when a text is too long for its line. */
module.exports = function LineBreaker(text) {
  const Real = require('linebreak');
  return new Real(text);
};
