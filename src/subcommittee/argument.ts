/** What every verb on one sub-committee is called with: its name, or its number. */
export const whichOne = { name: '<委员会>', text: '名称，如 环境物业委员会；或编号，如 委〔2026〕1号、2026-1' };

export const whichDay = { flags: '--on <日期>', text: '哪天（默认：今天）' };

export const happenedOption = { flags: '--happened <理由>', text: '不合规定但已经这样：写明理由，如实记录' };
