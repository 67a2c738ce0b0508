'use strict';

/** `linebreak` unpacks a table of all of Unicode when it is loaded (6 ms): only when a text is too long for its line. */
module.exports = class LineBreaker {
  constructor(text) {
    const Real = require('linebreak');
    return new Real(text);
  }
};
