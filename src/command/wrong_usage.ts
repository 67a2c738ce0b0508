import type { CommanderError } from 'commander';
import { distance } from 'fastest-levenshtein';
import { Refusal } from '../base/refusal.ts';

/** What commander says, and the same for a clerk. `$1`, `$2` stand for what the pattern caught. */
const sentences: readonly (readonly [pattern: RegExp, sentence: string])[] = [
  [/^error: unknown command '(.*?)'/, '没有“$1”这个命令。'],
  [/^error: unknown option '(.*?)'/, '没有“$1”这个选项。'],
  [/^error: missing required argument '(.*?)'/, '缺少参数：$1。'],
  [/^error: option '(.*?)' argument missing/, '选项“$1”后面缺少内容。'],
  [/^error: required option '(.*?)' not specified/, '缺少选项：$1。'],
  [/^error: too many arguments.*Expected (\d+) arguments? but got (\d+)/, '参数多了：应为 $1 个，给了 $2 个。'],
  [/^error: option '(.*?)' argument '(.*?)' is invalid. Allowed choices are (.*)\./, '选项“$1”不能是“$2”，可选：$3。'],
];

const suggestion = /\(Did you mean (?:one of )?(.*?)\?\)/;

/** A wrong command line as a usage refusal with the nearest right word. */
export function inChinese({ message, code }: CommanderError, command: string): Refusal {
  const found = sentences.find(([pattern]) => pattern.test(message));
  const [pattern, sentence] = found ?? [/^error: (.*)$/, '命令写错了：$1'];
  const line = message.split('\n')[0] ?? message;
  const wrong = /'-*(.*?)'/.exec(message)?.[1] ?? '';
  const near = (suggestion.exec(message)?.[1] ?? '').split(', ').filter((word) => word !== '' && isNear(wrong, word));
  const meant = near.length === 0 ? undefined : near.join('、');
  return new Refusal(
    'usage',
    snakeCase(code.replace('commander.', '')),
    line.replace(pattern, sentence).replace(/。.*$/, '。'),
    {
      hint: meant === undefined ? `查看写法：${command} --help` : `是不是想写：${meant}`,
    },
  );
}

/** Whether one may have been written for the other: at most a third of the letters differ. */
function isNear(wrong: string, word: string): boolean {
  const right = word.replace(/^-+/, '');
  return distance(wrong, right) <= Math.ceil(Math.max(wrong.length, right.length) / 3);
}

function snakeCase(code: string): string {
  return code.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
