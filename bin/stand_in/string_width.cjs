'use strict';

/** `fast-string-width` makes its tables of Unicode when it is loaded (1 ms): only for a text that is not of plain letters. */
module.exports = function measured(text) {
  return require('fast-string-width').default(text);
};
