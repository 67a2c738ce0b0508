import type { Command } from 'commander';
import width from 'fast-string-width';
import { wrap } from '../sheet/terminal/wrap.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '每个命令都有的选项：',
  'Commands:': '命令：',
};

/** A command whose help is in Chinese and aligned by display width. */
export function chineseHelp(command: Command, columns: number): Command {
  return command
    .configureHelp({
      helpWidth: columns,
      showGlobalOptions: true,
      displayWidth: width,
      boxWrap: (text, limit) => wrap(text, limit).join('\n'),
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: ({ description, argChoices, mandatory }) =>
        description +
        (argChoices === undefined ? '' : `（可选：${argChoices.join('、')}）`) +
        (mandatory ? '（必填）' : ''),
      argumentDescription: ({ description }) => description,
      subcommandTerm: (sub) => `${sub.name().padEnd(longestName(command) + 2)}${sub.alias()}`,
      commandUsage: (sub) => usage(sub),
    })
    .helpOption('-h, --help', '显示说明')
    .helpCommand(false);
}

function longestName(command: Command): number {
  return Math.max(...command.commands.map((sub) => sub.name().length));
}

function usage(command: Command): string {
  const names = [command.name()];
  for (let up = command.parent; up !== null; up = up.parent) names.unshift(up.name());
  const rest =
    command.commands.length > 0 ? ['<命令>'] : command.registeredArguments.map((argument) => argument.name());
  const wrapped = rest.map((part, i) =>
    command.commands.length > 0 ? part : bracket(part, command.registeredArguments[i]?.required),
  );
  return [...names, ...wrapped, '[选项]'].join(' ');
}

function bracket(name: string, required: boolean | undefined): string {
  return required ? `<${name}>` : `[${name}]`;
}

export function examplesText(examples: readonly string[]): string {
  return `\n例：\n${examples.map((example) => `  ${example}`).join('\n')}\n`;
}
