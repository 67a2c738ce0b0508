'use strict';

/** Temporal is 170 kB to read: a chunk of its own, only for who reckons with days. */
module.exports = {
  get Temporal() {
    return require('chunk:temporal').Temporal;
  },
};
