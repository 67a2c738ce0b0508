import { Command, CommanderError } from 'commander';
import { chineseHelp, examplesText } from './help.ts';
import { addOptions, addVerbSpecs, globalFlagsWithValue, globalOptions } from './option.ts';
import type { Request } from './run.ts';
import type { Noun, Verb, VerbEntry } from './verb.ts';
import type { World } from './world.ts';
import { inChinese } from './wrong_usage.ts';

/** What the words of a command line name, before any of it is parsed. */
interface Named {
  noun: Noun | undefined;
  /** Those of the noun. */
  verbs: readonly VerbEntry[];
  entry: VerbEntry | undefined;
}

/**
 * Understands a command line. Every noun and verb answers to its Chinese name too; only what is named is loaded, and
 * only where nothing is, all that could have been stands beside it for the help.
 * @returns what to run, or the help text to print. @throws Refusal kind `usage`.
 */
export async function parseCommandLine(
  nouns: readonly Noun[],
  singles: readonly VerbEntry[],
  world: World,
): Promise<Request | { text: string }> {
  const { noun, verbs, entry } = await nameIn(world.argv, nouns, singles);
  const verb = await entry?.load();
  let request: Request | undefined;
  let help = '';

  const make = (name: string, chinese: string, summary: string) =>
    quiet(chineseHelp(new Command(name), world.terminal.columns), (part) => {
      help += part;
    })
      .alias(chinese)
      .description(summary);
  const addEntry = (parent: Command, one: VerbEntry, path: string) => {
    const command = make(one.name, one.chinese, one.summary);
    parent.addCommand(command);
    if (one !== entry || verb === undefined) return;
    addVerbSpecs(command, verb);
    command.addHelpText('after', examplesText(verb.examples)).action(() => {
      request = requestFrom(path, verb, command);
    });
  };

  const root = quiet(chineseHelp(new Command('jwh'), world.terminal.columns), (part) => {
    help += part;
  }).description('居委会的记录、会议、考勤、账目与公开：一个文件，一个命令。');
  addOptions(root, globalOptions);
  for (const one of noun === undefined ? nouns : [noun]) {
    const command = make(one.name, one.chinese, one.summary);
    root.addCommand(command);
    if (one !== noun) continue;
    for (const each of entry === undefined ? verbs : [entry]) addEntry(command, each, `${one.name} ${each.name}`);
  }
  if (noun === undefined) for (const single of singles) addEntry(root, single, single.name);

  const asked = root.commands.find((command) => command.name() === noun?.name) ?? root;
  if (isBare(world.argv, noun, entry)) return { text: asked.helpInformation() };
  try {
    await root.parseAsync([...world.argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0)
      throw inChinese(error, ['jwh', noun?.name, noun && entry?.name].filter(Boolean).join(' '));
  }
  return request ?? { text: help };
}

function requestFrom(command: string, verb: Verb, parsed: Command): Request {
  return { command, verb, args: parsed.processedArgs, options: parsed.optsWithGlobals() };
}

/** Nothing of commander's reaches the real process: to ask `process.stdout` for its width makes it, a tenth of a start. */
function quiet(command: Command, writeOut: (part: string) => void): Command {
  const width = () => command.createHelp().helpWidth ?? 80;
  const plain = () => false;
  return command
    .configureOutput({
      writeOut,
      writeErr: () => {},
      getOutHelpWidth: width,
      getErrHelpWidth: width,
      getOutHasColors: plain,
      getErrHasColors: plain,
    })
    .exitOverride();
}

/** The noun and verb that a command line names, by either name; the values of global options are passed over. */
async function nameIn(argv: readonly string[], nouns: readonly Noun[], singles: readonly VerbEntry[]): Promise<Named> {
  const words = plainWords(argv);
  const answers = (word: string | undefined) => (one: { name: string; chinese: string }) =>
    one.name === word || one.chinese === word;
  const noun = nouns.find(answers(words[0]));
  const verbs = (await noun?.load()) ?? [];
  const entry = noun === undefined ? singles.find(answers(words[0])) : verbs.find(answers(words[1]));
  return { noun, verbs, entry };
}

function plainWords(argv: readonly string[]): string[] {
  return argv.filter((word, at) => !word.startsWith('-') && !globalFlagsWithValue.includes(argv[at - 1] ?? ''));
}

/** `jwh` or `jwh meeting` alone asks what there is. */
function isBare(argv: readonly string[], noun: Noun | undefined, entry: VerbEntry | undefined): boolean {
  if (entry !== undefined || argv.some((word) => word.startsWith('-') && word !== '--json')) return false;
  const words = plainWords(argv);
  return words.length === (noun === undefined ? 0 : 1) || words[0] === 'help';
}
