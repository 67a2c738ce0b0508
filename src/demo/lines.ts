import { staff } from './people.ts';

/** The day the demonstration takes as today. */
const today = ['--today', '2026-10-31'];

/** The command lines of the demonstration, in order. `silent` ones prepare the ground. */
export const demoLines: readonly { argv: readonly string[]; silent?: boolean }[] = [
  {
    argv: [
      ...['init', '--name', '团结路社区居民委员会', '--place', 'changchun', '--subdistrict', '虹桥街道'],
      ...['--households', '3076', '--residents', '8689', '--groups', '31', '--seats', '61', '--operator', '李敏'],
    ],
  },
  ...staff.map(({ name, posts }) => ({
    argv: ['staff', 'add', name, ...posts.flatMap((post) => ['--post', post]), '--from', '2026-01-10', ...today],
    silent: true,
  })),
  { argv: ['staff', 'list', ...today] },
  { argv: ['rep', 'import', '居民代表名册.csv', ...today] },
  { argv: ['meeting', 'record', '--file', '代表会.yaml', ...today] },
  { argv: ['meeting', 'record', '--file', '代表会-未达法定人数.yaml', ...today] },
  { argv: ['meeting', 'list', ...today] },
  { argv: ['resolution', 'list', ...today] },
  { argv: ['meeting', 'minutes', '2026-1', '--pdf', '会议记录.pdf', ...today] },
  { argv: ['rules', 'show', 'assembly.pass', ...today] },
  { argv: ['audit', 'verify', ...today] },
];
