import { staff } from './people.ts';

/** One command line of the demonstration; `silent` ones prepare the ground. */
export interface DemoLine {
  argv: readonly string[];
  silent?: boolean;
}

/** The day the demonstration takes as today. */
const today = ['--today', '2026-10-31'];

const shown = (line: string): DemoLine => ({ argv: [...line.split(' '), ...today] });
const silent = (line: string): DemoLine => ({ ...shown(line), silent: true });

const office: readonly DemoLine[] = [
  {
    argv: [
      ...['init', '--name', '团结路社区居民委员会', '--place', 'changchun', '--subdistrict', '虹桥街道'],
      ...['--households', '3076', '--residents', '8689', '--groups', '31', '--seats', '61', '--operator', '李敏'],
    ],
  },
  ...staff.map(({ name, posts }) =>
    silent(`staff add ${name} ${posts.map((post) => `--post ${post}`).join(' ')} --from 2026-01-10`),
  ),
  shown('staff list'),
  shown('rep import 居民代表名册.csv'),
];

const meetings: readonly DemoLine[] = [
  shown('meeting record --file 代表会.yaml'),
  shown('meeting record --file 代表会-未达法定人数.yaml'),
  shown('resolution progress 2026-1 --state under_way --due 2026-12-31 --person 李敏'),
  shown('meeting minutes 2026-1 --pdf 会议记录.pdf'),
];

const attendance: readonly DemoLine[] = [
  silent('office set hours 8:30-11:30 13:30-17:00 --from 2026-01-01'),
  silent('staff wage 马庆丰 3000 --from 2026-01-10'),
  silent('staff wage 林文斌 3480 --from 2026-01-10'),
  shown('attendance import 十月打卡.csv'),
  silent('attendance mark 林文斌 2026-10-12..2026-10-15 事假'),
  silent('attendance mark 郭雪梅 2026-10-19..2026-10-20 年假'),
  silent('attendance mark 孙秀英 2026-10-28 病假'),
  silent('attendance admonish 马庆丰 --on 2026-10-21 --reason 本月已迟到四次'),
  shown('attendance month 2026-10'),
  shown('attendance month 2026-10 --pdf 月考勤登记表.pdf'),
];

const accounts: readonly DemoLine[] = [
  silent('finance open --method transfer --amount 12000 --day 2026-07-01'),
  silent('finance open --method cash --amount 800 --day 2026-07-01'),
  silent(
    'finance income --day 2026-07-05 --amount 20000 --payer 虹桥街道 --purpose 第三季度办公经费 --method transfer --category 办公经费',
  ),
  silent(
    'finance expense --day 2026-07-12 --amount 286.50 --payee 文具店 --purpose 办公用品 --method cash --handler 孙秀英 --approver 王建国 --category 办公费',
  ),
  shown(
    'finance expense --day 2026-08-03 --amount 860 --payee 广告社 --purpose 公开栏维修 --method transfer --handler 李敏 --approver 王建国 --approver 街道主要负责人=刘某 --category 维修费',
  ),
  shown(
    'finance expense --day 2026-08-15 --amount 1000 --payee 图文社 --purpose 宣传册 --method transfer --handler 李敏 --approver 王建国 --approver 街道主要负责人=刘某 --category 办公费',
  ),
  shown('finance approve 2026-4 --post asset_finance_group --by 周某 --on 2026-08-20 --note 小组会议记录第2号'),
  shown('finance quarter 2026Q3'),
];

const disclosure: readonly DemoLine[] = [
  silent('disclose item set 4 低保新增2户，停发1户 --period 2026Q3'),
  silent('disclose item set 6 --file 救助名单.csv --period 2026Q3'),
  silent('disclose approve 2026Q3 --gate party --by 赵永康 --on 2026-09-28'),
  ...['王建国', '李敏', '孙秀英', '周立新'].map((name) =>
    silent(`disclose approve 2026Q3 --gate committee --by ${name} --on 2026-09-28`),
  ),
  shown('disclose quarter 2026Q3'),
  shown('disclose quarter 2026Q3 --pdf 居务公开.pdf'),
];

/** The command lines of the demonstration, in order. */
export const demoLines: readonly DemoLine[] = [
  ...office,
  ...meetings,
  ...attendance,
  ...accounts,
  ...disclosure,
  shown('audit verify'),
];
