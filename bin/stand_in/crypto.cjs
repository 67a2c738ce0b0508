'use strict';

/** Node takes 3 ms to load `node:crypto`: only for who is to make a digest or an id. */
const names = [
  'createHash',
  'createPrivateKey',
  'createPublicKey',
  'generateKeyPairSync',
  'randomBytes',
  'randomUUID',
  'sign',
  'verify',
];

for (const name of names) {
  Object.defineProperty(module.exports, name, { enumerable: true, get: () => require('node:crypto')[name] });
}
