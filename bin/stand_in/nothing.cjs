'use strict';

/** For what a package loads at its start and this program never uses. */
module.exports = {};
