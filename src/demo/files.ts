import { stringify } from 'csv-stringify/sync';
import { octoberPunches } from './october.ts';
import { fictionalNames } from './people.ts';

/** What lies in the demonstration's folder before the first command runs: file name -> content. */
export function demoFiles(): Record<string, string> {
  return {
    '居民代表名册.csv': roll(),
    '代表会.yaml': meeting,
    '代表会-未达法定人数.yaml': thinMeeting,
    '十月打卡.csv': octoberPunches(),
    '救助名单.csv': relief(),
  };
}

/** 61 representatives of 31 resident groups, two a group but for the last. */
function roll(): string {
  const rows = fictionalNames(61).map((name, i) => [name, `第${Math.floor(i / 2) + 1}居民小组`, '民选', '2026-01-10']);
  return stringify([['姓名', '居民小组', '类别', '当选日期'], ...rows], { bom: true });
}

/** People whose names the board may show only in part. */
function relief(): string {
  return stringify(
    [
      ['姓名', '人数', '月金额', '起始月'],
      ['钱小满', '2', '1240.00', '2026-07'],
      ['孙长福', '1', '680.00', '2026-08'],
    ],
    { bom: true },
  );
}

/** 31 of the 61 came; their names are ticked on the roll. */
const meeting = `# 居民代表会议：小区停车位改造（例）
kind: representatives
day: 2026-09-18
place: 社区会议室
chair: 王建国
recorder: 李敏
agenda:
  - 听取上半年工作报告
  - 表决小区停车位改造方案
  - 表决物业用房改作活动室
present: [${fictionalNames(31).join(', ')}]
motions:
  - title: 小区停车位改造方案
    for: 21
    against: 6
    abstain: 4
  - title: 物业用房改作活动室
    for: 20
    against: 8
    abstain: 3
`;

const thinMeeting = `# 中文键也可以；到会 30 人，不到 61 人的一半
种类: 居民代表会议
日期: 2026-10-15
地点: 社区会议室
主持: 王建国
记录: 李敏
应到: 61
实到: 30
议题:
  - 标题: 年末慰问安排
    赞成: 28
    反对: 1
    弃权: 1
`;
