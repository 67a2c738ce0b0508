import { kindCalled } from './kind.ts';

/** What the office's files may call a key; each is taken as the English one. */
export const keyNames: Readonly<Record<string, string>> = {
  会议种类: 'kind',
  种类: 'kind',
  类型: 'kind',
  形式: 'form',
  日期: 'day',
  时间: 'day',
  地点: 'place',
  主持: 'chair',
  主持人: 'chair',
  记录: 'recorder',
  记录人: 'recorder',
  议程: 'agenda',
  应到: 'entitled',
  名额: 'seats',
  已推代表户数: 'named',
  当然代表另计: 'ex_officio_beside',
  兼任人次: 'duplicates',
  实到: 'present',
  到会: 'present',
  在场: 'present',
  委托: 'proxies',
  委托人: 'absent',
  受托人: 'holder',
  中途离会: 'left',
  离会: 'left',
  姓名: 'name',
  议题前: 'before',
  议题: 'motions',
  表决: 'motions',
  标题: 'title',
  题目: 'title',
  赞成: 'for',
  同意: 'for',
  反对: 'against',
  弃权: 'abstain',
  废票: 'invalid',
  表决方式: 'ballot',
  委托赞成: 'proxy_for',
  委托反对: 'proxy_against',
};

const ballotNames: Readonly<Record<string, string>> = {
  公开: 'open',
  举手: 'open',
  举手表决: 'open',
  记名: 'open',
  无记名: 'secret',
  无记名投票: 'secret',
  投票: 'secret',
  秘密: 'secret',
};

/** The English code for a kind of meeting, a form or a ballot, by whichever name it was written. */
export function codeOf(word: string): string {
  return kindCalled(word) ?? ballotNames[word] ?? word;
}
