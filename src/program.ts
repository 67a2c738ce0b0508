import type { Request } from './command/run.ts';
import type { Noun, VerbEntry } from './command/verb.ts';
import type { World } from './command/world.ts';

/** The nouns of the office, in the order of the help. A new room is one line here; its verbs load when it is named. */
export const nouns: readonly Noun[] = [
  noun('office', '居委会', '本居委会的基本情况和设定', () => import('./office/index.ts')),
  noun('staff', '工作人员', '工作人员和他们的职务', () => import('./staff/index.ts')),
  noun('attendance', '考勤', '打卡、请假和月考勤登记表', () => import('./attendance/index.ts')),
  noun('leave', '请假', '请假、销假、年休假和调休', () => import('./leave/index.ts')),
  noun('calendar', '日历', '工作日、节假日和调休', async () => ({
    verbs: (await import('./attendance/index.ts')).calendar,
  })),
  noun('training', '培训', '培训、学习、学时和资格证书', () => import('./training/index.ts')),
  noun('inspection', '检查', '服务规范的检查：着装、用语、桌面、在岗、无烟区', () => import('./inspection/index.ts')),
  noun('patrol', '巡查', '巡查走访和治安巡防：时间、发现的问题、上报和反馈', () => import('./patrol/index.ts')),
  noun('worklog', '工作日志', '一天一行：做了什么，问题解决了、报送了没有', () => import('./worklog/index.ts')),
  noun('centre', '服务中心', '服务中心的事项：受理、承办、代办、转办', () => import('./centre/index.ts')),
  noun('schedule', '作息', '各人的作息、轮班表和双休日带班', () => import('./schedule/index.ts')),
  noun('duty', '值班', '值班表、换班、值班记录、补休和值班费', () => import('./duty/index.ts')),
  noun('mailbox', '信箱', '主任信箱、居委会信箱的开启', () => import('./mailbox/index.ts')),
  noun('rep', '居民代表', '居民代表的名册、更换和空缺', () => import('./representative/index.ts')),
  noun('reception', '接待', '来人、来电、来信：谁首先接待，怎样处理，转给谁', () => import('./reception/index.ts')),
  noun('complaint', '投诉', '投诉：查阅记录、调查核实、认定、处理、告知投诉人', () => import('./complaint/index.ts')),
  noun('resident', '居民', '居民：住处、标签、往来的全部记录；可按拼音查找', () => import('./resident/index.ts')),
  noun('household', '住户', '住户和十户联包：哪一户住着谁', () => import('./household/index.ts')),
  noun('building', '楼栋', '楼栋和楼组骨干（楼组长、调解员……）', () => import('./building/index.ts')),
  noun('group', '居民小组', '居民小组和楼院自管小组：组长、楼栋、问题清单', () => import('./group/index.ts')),
  noun('zone', '责任区', '民情责任区：哪些楼栋，谁负责', () => import('./zone/index.ts')),
  noun('visit', '走访', '入户走访：去了哪一户，看到什么，多久没有去', () => import('./visit/index.ts')),
  noun('diary', '民情日记', '民情联络员每天见到谁、听到什么、办了什么', () => import('./diary/index.ts')),
  noun('matter', '事项', '居民的每一件事：谁办、何时办结、怎样答复', () => import('./matter/index.ts')),
  noun(
    'attachment',
    '附件',
    '扫描件、照片：附在任何一条记录上，随数据文件一起保管',
    () => import('./attachment/index.ts'),
  ),
  noun('emergency', '突发事件', '突发事件：第一时间报告上级，先报事实，后报原因', () => import('./emergency/index.ts')),
  noun('invitation', '约请', '约请部门：办理情况、对结果的评议、报街道', () => import('./invitation/index.ts')),
  noun('agency', '代理', '群众事务代理：替居民反映、递交，告知结果', () => import('./agency/index.ts')),
  noun('service', '便民服务', '便民服务：维修、家政，谁去做、收多少、做得怎样', () => import('./service/index.ts')),
  noun('team', '服务队', '便民服务队、家政服务社、楼院自管小组：队员和技能', () => import('./team/index.ts')),
  noun('volunteer', '志愿者', '志愿者：注册、服务小时、注册率', () => import('./volunteer/index.ts')),
  noun(
    'organisation',
    '组织单位',
    '社会组织和驻区单位：联系人、备案、开放的设施',
    () => import('./organisation/index.ts'),
  ),
  noun('liaison', '联系', '与组织和单位的联系：走访、共建，谁很久没有联系', () => import('./liaison/index.ts')),
  noun('admission', '准入', '下派事项的准入：依据、经费、接受还是不接受', () => import('./admission/index.ts')),
  noun('subcommittee', '下设委员会', '下设委员会：主任由谁兼任，委员从哪里来', () => import('./subcommittee/index.ts')),
  noun('meeting', '会议', '会议的记录、表决与判断', () => import('./meeting/index.ts')),
  noun('hearing', '听证', '听证会：从部门要求到公示、抄送', () => import('./hearing/index.ts')),
  noun('coordination', '协调', '协调会：当事人、次数、协调文书和签字', () => import('./coordination/index.ts')),
  noun('appraisal', '评议', '评议会：对物业公司、工作站、派驻机构的评议', () => import('./appraisal/index.ts')),
  noun('resolution', '决议', '会议形成的决议', () => import('./resolution/index.ts')),
  noun('decision', '四议两公开', '重大事务的决策步骤和公开', () => import('./decision/index.ts')),
  noun('proposal', '议案', '代表提出的议题、质询和受权的调查', () => import('./proposal/index.ts')),
  noun('plan', '工作计划', '年、季、月工作计划和完成情况', () => import('./plan/index.ts')),
  noun('report', '工作报告', '向会议、党组织、上级的报告；主任的周报、月报', () => import('./report/index.ts')),
  noun('chronicle', '大事记', '大型活动、主要工作和重要会议', () => import('./chronicle/index.ts')),
  noun('election', '选举', '居委会和居民代表的选举、补选，罢免', () => import('./election/index.ts')),
  noun('supervisor', '居务监督', '居务监督小组：推选、更换、组长、名单', () => import('./supervision/index.ts')),
  noun('survey', '测评', '对居委会及其成员的满意度测评和民主评议', () => import('./survey/index.ts')),
  noun('finance', '账目', '收入、支出、预算、专款、账簿与结账', () => import('./finance/index.ts')),
  noun('bill', '票据', '票据的收、缴、存：领用、开出、作废、缴回，号码连续', () => import('./bill/index.ts')),
  noun('gift', '补助捐赠', '补助、捐赠的款和物：全额入账、专款专用、用在哪里', () => import('./gift/index.ts')),
  noun('fee', '收费项目', '公共服务用房里的收费服务和活动：议定、收支、公开', () => import('./fee/index.ts')),
  noun('collection', '筹资', '向居民筹资：决定、缴款、支出、账目', () => import('./collection/index.ts')),
  noun('disclose', '公开', '居务公开：到期、定稿、审核、公布、意见、更正和档案', () => import('./disclosure/index.ts')),
  noun('certificate', '证明', '证明：能不能开，从申请到出具', () => import('./certificate/index.ts')),
  noun('seal', '印章', '印章：用印登记、保管、带出、遗失、更换、移交', () => import('./seal/index.ts')),
  noun('rules', '规定', '各地规定的数值、出处和读法', () => import('./rulebook/index.ts')),
  noun('audit', '审计', '谁在什么时候改了什么', () => import('./audit/index.ts')),
  noun('access', '查看记录', '谁在什么时候、为什么看过谁的完整资料', () => import('./access/index.ts')),
];

/** Commands that stand without a noun. */
export const singles: readonly VerbEntry[] = [
  {
    name: 'init',
    chinese: '建立',
    summary: '建立居委会的数据文件',
    load: async () => (await import('./office/init.ts')).init,
  },
  {
    name: 'backup',
    chinese: '备份',
    summary: '把数据文件、附件备份到一个文件夹，并核对',
    load: async () => (await import('./backup/backup.ts')).backup,
  },
  {
    name: 'restore',
    chinese: '恢复',
    summary: '先核对再恢复一份备份；现有的移到一旁，不删',
    load: async () => (await import('./backup/restore.ts')).restore,
  },
  {
    name: 'demo',
    chinese: '演示',
    summary: '做一个演示用的居委会，并把主要命令跑一遍',
    load: async () => (await import('./demo/demo.ts')).demo,
  },
];

/** The command line understood: a request to run, or a text (help, version) to print. @throws Refusal kind `usage`. */
export async function parse(world: World): Promise<Request | { text: string }> {
  const { parseCommandLine } = await import('./command/line.ts');
  return parseCommandLine(nouns, singles, world);
}

function noun(
  name: string,
  chinese: string,
  summary: string,
  load: () => Promise<{ verbs: readonly VerbEntry[] }>,
): Noun {
  return { name, chinese, summary, load: async () => (await load()).verbs };
}
