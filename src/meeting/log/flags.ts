import type { OptionSpec } from '../../command/verb.ts';

/** What was typed for a regular meeting. */
export interface LogFlags {
  called?: string;
  day?: string;
  time?: string;
  place?: string;
  title?: string;
  convener?: string;
  chair?: string[];
  chair2?: string;
  delegated?: string;
  recorder?: string;
  keeper?: string;
  present?: string;
  absent?: string;
  observers?: string;
  seat?: string[];
  vacant?: string[];
  topic?: string[];
  items?: string;
  tasks?: string;
  problems?: string;
  entered?: string;
  major?: boolean;
}

/** Everything of a regular meeting (F-12) on a command line. */
export const logFlags: readonly OptionSpec[] = [
  { flags: '--called <编号>', text: '召集过的会议：种类、日子照召集的，编号不变；改了日子的另写 --day' },
  { flags: '--present <人数或姓名>', text: '到会：人数，或用顿号隔开的姓名' },
  { flags: '--items <内容>', text: '会上的事，用分号隔开' },
  { flags: '--day <日期>', text: '开会的日子（默认今天）' },
  { flags: '--time <时间>', text: '开始的时间，如 8:20' },
  { flags: '--place <地点>', text: '地点' },
  { flags: '--chair <姓名>', text: '主持人；两人共同主持写两次', repeat: true },
  { flags: '--chair2 <姓名>', text: '共同主持的另一人' },
  { flags: '--convener <姓名>', text: '召集人' },
  { flags: '--delegated <理由>', text: '受委托主持（召集）：为什么，有何委托，如“主任出差，书面委托”' },
  { flags: '--recorder <姓名>', text: '记录人' },
  { flags: '--keeper <姓名>', text: '记录的保管人（默认在册的档案员）' },
  { flags: '--absent <姓名=原因>', text: '缺席：如“张三=请假,李四=病假”；没有原因的只写姓名' },
  { flags: '--observers <姓名>', text: '列席，用顿号隔开' },
  { flags: '--seat <席位=姓名>', text: '联席会、半月谈的席位由谁出席，可写多次', repeat: true },
  { flags: '--vacant <席位=原因>', text: '空缺的席位和原因，可写多次', repeat: true },
  { flags: '--topic <内容>', text: '属于规定的哪一项内容：序号或字样，可写多次', repeat: true },
  { flags: '--tasks <任务>', text: '布置的事：“任务=责任人@期限；任务”' },
  { flags: '--problems <问题>', text: '存在的问题' },
  { flags: '--title <题目>', text: '专题会议的题目；联席会议写了题目，就是只请部分席位的专题会议' },
  { flags: '--entered <日期>', text: '记录录入台账系统的日子' },
  { flags: '--major', text: '大型活动或主要工作，记入大事记' },
];
