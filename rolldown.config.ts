import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'rolldown';

/** Who imports what, and the file in bin/stand_in that it gets instead; each file says why. */
const standIns: readonly (readonly [importer: RegExp, source: string, file: string])[] = [
  [/[\\/]better-sqlite3[\\/]/, 'bindings', 'bindings.cjs'],
  [/[\\/]src[\\/]sheet[\\/]/, 'linebreak', 'linebreak.cjs'],
  [/[\\/]src[\\/]calendar[\\/]/, 'temporal-polyfill', 'temporal.cjs'],
  [/[\\/]src[\\/]/, 'node:crypto', 'crypto.cjs'],
  [/[\\/]src[\\/]/, 'fast-string-width', 'string_width.cjs'],
  [/[\\/]chalk[\\/]/, '#supports-color', 'no_colour.mjs'],
  // For subcommands that are programs of their own; 1.5 ms.
  [/[\\/]commander[\\/]/, 'node:child_process', 'nothing.cjs'],
  // Tables are made by migrations in SQL; nobody merges, nor asks the file what tables it has: a fifth of Kysely.
  [/[\\/]kysely[\\/]/, './schema/schema.js', 'nothing.cjs'],
  [/[\\/]kysely[\\/]/, './query-builder/merge-query-builder.js', 'nothing.cjs'],
  [/[\\/]kysely[\\/]/, './sqlite-introspector.js', 'nothing.cjs'],
  // For databases with several schemas: every kind of node of a query once more.
  [/[\\/]kysely[\\/]/, './plugin/with-schema/with-schema-plugin.js', 'nothing.cjs'],
  [/[\\/]kysely[\\/]/, '../plugin/with-schema/with-schema-plugin.js', 'nothing.cjs'],
  // Functions and tables of one's own in SQL.
  [/[\\/]better-sqlite3[\\/]/, './methods/table', 'nothing.cjs'],
  [/[\\/]better-sqlite3[\\/]/, './methods/function', 'nothing.cjs'],
  [/[\\/]better-sqlite3[\\/]/, './methods/aggregate', 'nothing.cjs'],
  // For table heads in colour, which the table is told not to draw.
  [/[\\/]cli-table3[\\/]/, '@colors/colors/safe', 'nothing.cjs'],
];

const withStandIns: Plugin = {
  name: 'stand-ins',
  resolveId(source, importer = '') {
    // A chunk that a stand-in loads when it is needed, see `input`.
    if (source.startsWith('chunk:')) return { id: `./${source.slice('chunk:'.length)}.cjs`, external: true };
    const found = standIns.find(([by, what]) => what === source && by.test(importer));
    return found && fileURLToPath(new URL(`./bin/stand_in/${found[2]}`, import.meta.url));
  },
};

/** A file in plain ASCII takes half the memory and needs no decoding, see bin/chunks.cjs. */
const inAscii: Plugin = {
  name: 'in-ascii',
  // Here and not in renderChunk: removing white space writes the characters themselves again.
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      if (/\.raw`[^`]*[^\0-\x7f]/.test(file.code)) this.error(`${file.fileName}: String.raw would show escapes`);
      file.code = file.code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
};

/** The dictionary of Brotli, a third of what a paper reads: only web fonts (WOFF2) are packed with it, and none is set. */
const brotliDictionary =
  /\{\s*const dictionaryData = new Int8Array[\s\S]*?setData\(dictionaryData, dictionarySizeBits\);\s*\}/;

const withoutBrotli: Plugin = {
  name: 'without-brotli',
  transform(code, id) {
    if (!/[\\/]fontkitten[\\/]/.test(id)) return null;
    if (!brotliDictionary.test(code)) this.error('fontkitten has no dictionary of Brotli where it was');
    return code.replace(brotliDictionary, '');
  },
};

/** What is needed to understand a command line, and to help. */
const front =
  /[\\/](commander|fast-string-width)[\\/]|[\\/]src[\\/](main|program|world|entry|base[\\/]refusal|command[\\/](line|help|option|print|verb|wrong_usage))\.ts$/;

/** What is needed besides to read the file and show a table. */
const back =
  /[\\/]stand_in[\\/]crypto|[\\/](kysely|better-sqlite3|bindings)[\\/]|[\\/]src[\\/](base[\\/](number|record_number)|calendar[\\/](day|time_of_day)|base[\\/]words|matter[\\/](matter|shown_store)|command[\\/](run|context|output|guard|privacy|listing)|meeting[\\/]meeting|database[\\/](open|failure|numbering)|sheet[\\/](cell|json|terminal[\\/](?!aligned)\w+))\.ts$/;

/** Days and periods, small and asked for everywhere: no room's chunk is read for them. */
const days = /[\\/]src[\\/](calendar[\\/]\w+|attendance[\\/]calendar_store)\.ts$/;

/** The office itself, its people and posts: what lists of records ask for beside their own. */
const office =
  /[\\/]src[\\/](office[\\/](store|public_phone)|staff[\\/](store|post)|person[\\/](person|store|pinyin)|calendar[\\/]span|rules[\\/]words)\.ts$/;

/** What is needed to judge by the place's rules, and to know which hours are kept. */
const judging =
  /[\\/]src[\\/](matter[\\/]last_day|rules[\\/](book|key|reading|place|range|readings[\\/]\w+)|rulebook[\\/](load|store)|attendance[\\/](schedule|schedule_store|season))\.ts$/;

/** The list of meetings, under the names the place has for them, and what was resolved. */
const meetings =
  /[\\/]src[\\/]((meeting[\\/](list|list_store|head|kinds[\\/](kind|names_here|local_name|organ))))\.ts$/;

/** What was resolved, and how far it is carried out. */
const resolutions = /[\\/]src[\\/]resolution[\\/](store|progress_state|wording_store)\.ts$/;

/** The list of visits. */
const visits = /[\\/]src[\\/]visit[\\/](list|list_store|visit|columns)\.ts$/;

/** The list of matters. */
const matters = /[\\/]src[\\/]matter[\\/](list|list_store)\.ts$/;

/** The month of the staff as a screen shows it. */
const month =
  /[\\/]src[\\/](attendance[\\/](month(_events|_facts|_store|_json|_notes|_screen|_table|_words)?|finding|findings(_\w+)?|pay|spell|stay|due|day|day_grid|exception|correction_words|state|tally|(legend|mark|member|calendar|punch|admonition)_store)|calendar[\\/](moon|official|workday)|staff[\\/]wage_store)\.ts$/;

/** The accounts of a period. */
const books =
  /[\\/]src[\\/]finance[\\/](index|quarter|quarter_store|sums|entry|opening|doubts|review_store|month_store|account|account_store|statement)\.ts$/;

/** The quarter on the board. */
const quarter =
  /[\\/]src[\\/](disclosure[\\/](index|quarter|contents[\\/]gifts|assemble|board|disclosed|entered|gates|members|private|sources|store)|calendar[\\/]quarter)\.ts$/;

/** Who lives where: somebody's page, and whoever looks somebody up. */
const people = /[\\/]src[\\/]resident[\\/](index|show|lookup|card|find)\.ts$/;

/** What was changed of a record, in words. */
const changes =
  /[\\/]src[\\/](resident[\\/]change_words|audit[\\/](change|labels|private_columns|column_words|record_words))\.ts$/;

/** A certificate issued, with all that is asked of it before. */
const certificates = /[\\/]src[\\/]certificate[\\/](index|\w+[\\/]verbs|issue[\\/]issue_verb)\.ts$/;

/** What every command that writes needs. */
const writes = /[\\/]src[\\/]database[\\/](writing|digest)\.ts$/;

/**
 * CommonJS in chunks: of all that was tried it starts fastest. Some of them are put together by hand, because a dozen
 * small files take longer to read than one; the rest is split so that a command reads what it needs.
 */
export default defineConfig({
  input: { main: 'src/entry.ts', linebreak: 'linebreak', temporal: 'temporal-polyfill' },
  platform: 'node',
  external: [/^@myriaddreamin\//, /\.node$/],
  plugins: [withStandIns, withoutBrotli, inAscii],
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    // Names stay, so that the trace of a bug can be read.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    comments: false,
    // What stays outside is required: import() in compiled code that came from a cache (bin/chunks.cjs) fails in Node 20.
    dynamicImportInCjs: false,
    codeSplitting: {
      groups: [
        { name: 'front', test: front },
        { name: 'back', test: back },
        { name: 'days', test: days },
        { name: 'office', test: office },
        { name: 'judging', test: judging },
        { name: 'resolutions', test: resolutions },
        { name: 'meetings', test: meetings },
        { name: 'visits', test: visits },
        { name: 'matters', test: matters },
        { name: 'month', test: month },
        { name: 'writes', test: writes },
        { name: 'books', test: books },
        { name: 'people', test: people },
        { name: 'changes', test: changes },
        { name: 'quarter', test: quarter },
        { name: 'certificates', test: certificates },
      ],
    },
  },
});
