'use strict';

/** Node takes 3 ms to load `node:crypto`: only for who is to make a digest. */
module.exports = {
  createHash(name) {
    return require('node:crypto').createHash(name);
  },
};
