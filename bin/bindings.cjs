module.exports = () => require('better-sqlite3/build/Release/better_sqlite3.node');
