import inquirer from 'inquirer';
import type { World } from './world.ts';

/** Questions asked on a terminal, one at a time. */
export interface Questions {
  text(
    message: string,
    options?: { default?: string; optional?: boolean; check?: ((text: string) => string | null) | undefined },
  ): Promise<string>;
  number(message: string, options?: { default?: number; max?: number }): Promise<number>;
  /** `numbered`: each line has its number, which may be typed as well. */
  choice<T extends string>(
    message: string,
    choices: readonly { value: T; name: string }[],
    options?: { numbered?: boolean },
  ): Promise<T>;
  confirm(message: string, preset?: boolean): Promise<boolean>;
}

const yes = { value: true, name: '是' };
const no = { value: false, name: '否' };
const chineseSelect = { style: { keysHelpTip: () => '（上下键选择，回车确定）' } };
const numberedSelect = { indexMode: 'number', style: { keysHelpTip: () => '（按号码或上下键选择，回车确定）' } };

export function questionsFor(world: World): Questions {
  const prompt = inquirer.createPromptModule({
    input: world.stdin as NodeJS.ReadStream,
    output: world.stdout as NodeJS.WriteStream,
  });
  const one = async <T>(question: object): Promise<T> =>
    // biome-ignore lint/suspicious/noExplicitAny: inquirer types its questions by the literal given
    ((await prompt([{ name: 'answer', ...question }] as any)) as { answer: T }).answer;
  return {
    text: (message, { default: preset, optional = false, check } = {}) =>
      one<string>({
        type: 'input',
        message,
        default: preset,
        validate: (text: string) => {
          if (text.trim() === '') return optional || '请填写。';
          return check?.(text.trim()) ?? true;
        },
      }).then((text) => text.trim()),
    number: (message, { default: preset, max } = {}) =>
      one<string>({
        type: 'input',
        message,
        default: preset === undefined ? undefined : String(preset),
        validate: (text: string) => {
          if (!/^\d+$/.test(text.trim())) return '请填整数。';
          return max === undefined || Number(text) <= max || `最多 ${max}。`;
        },
      }).then(Number),
    choice: (message, choices, { numbered = false } = {}) =>
      one({
        type: 'select',
        message,
        choices: [...choices],
        ...(numbered ? { theme: numberedSelect, pageSize: choices.length, loop: false } : { theme: chineseSelect }),
      }),
    confirm: (message, preset = true) =>
      one<boolean>({ type: 'select', message, choices: preset ? [yes, no] : [no, yes], theme: chineseSelect }),
  };
}
