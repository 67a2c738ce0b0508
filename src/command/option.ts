import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import type { ArgumentSpec, OptionSpec, Verb } from './verb.ts';

/** Every command takes these, before or after the verb. */
export const globalOptions: readonly OptionSpec[] = [
  { flags: '--db <文件>', text: '数据文件（默认 JWH_DB，再次为系统的数据文件夹）' },
  { flags: '--json', text: '给脚本的结果：一个 JSON 对象' },
  { flags: '--today <日期>', text: '以这一天为“今天”（审计时间仍为真实时间）' },
  { flags: '--as <姓名>', text: '经办人（默认 JWH_OPERATOR，再次为文件里的设定）' },
];

/** Those of the options above that are followed by a value. */
export const globalFlagsWithValue: readonly string[] = globalOptions
  .filter(({ flags }) => flags.includes('<'))
  .map(({ flags }) => flags.split(' ')[0] as string);

const writing: readonly OptionSpec[] = [{ flags: '--dry-run', text: '试运行：照做一遍并给出结果，但不写入文件' }];

const printing: readonly OptionSpec[] = [
  { flags: '--csv [文件]', text: '表格存为 CSV（不写文件名：输出到屏幕或管道）' },
  { flags: '--xlsx [文件]', text: '存为 xlsx 表格（不写文件名：按标题和日期取名）' },
  { flags: '--pdf [文件]', text: '印成 PDF（不写文件名：按标题和日期取名）' },
];

const revealing: readonly OptionSpec[] = [
  { flags: '--reveal <理由>', text: '显示完整的证件号、电话、门牌等；谁、何时、为何查看，记入查看记录' },
];

/** Gives a command its verb's arguments and options. */
export function addVerbSpecs(command: Command, verb: Verb): void {
  for (const argument of verb.arguments ?? []) command.addArgument(asArgument(argument));
  addOptions(command, [
    ...(verb.options ?? []),
    ...(verb.writes ? writing : printing),
    ...(verb.reveals ? revealing : []),
  ]);
}

export function addOptions(command: Command, specs: readonly OptionSpec[]): void {
  for (const { flags, text, choices, repeat, required } of specs) {
    const option = new Option(flags, text);
    if (Array.isArray(choices)) option.choices(choices);
    else if (choices !== undefined) option.argParser(codeOf(choices as Readonly<Record<string, string>>));
    if (repeat) option.argParser((value: string, all: string[] | undefined) => [...(all ?? []), value]);
    if (required) option.makeOptionMandatory();
    command.addOption(option);
  }
}

/** Takes a code, what it is called, one of several things it is called (甲、乙), or the beginning of one alone. */
function codeOf(words: Readonly<Record<string, string>>): (value: string) => string {
  return (value) => {
    const meant = value.trim();
    const found = Object.entries(words).find(([code, word]) => code === meant || word === meant);
    if (found !== undefined) return found[0];
    const within = Object.entries(words).filter(([, word]) => word.split('、').includes(meant));
    if (within.length === 1) return within[0]?.[0] as string;
    const begun = Object.entries(words).filter(([code, word]) => [code, word].some((one) => one.startsWith(meant)));
    const [only, ...more] = meant === '' ? [] : begun;
    if (only !== undefined && more.length === 0) return only[0];
    const all = Object.entries(words).map(([code, word]) => `${word}（${code}）`);
    throw new InvalidArgumentError(`Allowed choices are ${all.join('；')}.`);
  };
}

function asArgument({ name, text }: ArgumentSpec): Argument {
  return new Argument(name, text);
}
