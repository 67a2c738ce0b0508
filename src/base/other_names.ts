/** What makes a name of two characters that of an organisation or of a place: 安康社区, 安康路, 安康瑜伽班. */
const placeAfter =
  /^(?:社区|养老|敬老|福利院|医院|卫生[院室站服所]|诊所|公司|集团|路(?!过)|大[道街]|街|巷|小区|花园|家园|公寓|新?村|苑|大厦|广场|公园|幼儿园|[小中大]?学校|[小中]学(?!生)|(?:瑜伽|太极|健身|养生|老年|国画|书法|合唱)?班(?![级里上]|主任)|工程|项目|药[店房]|物业|超市|商店|市(?!民)|银行|基金|协会|合作社|驿站|服务(?:站|中心)|讲堂|食堂|杯)/;
/** What is wished, and after what: 阖家安康. */
const wished = /^[安康健平乐福幸宁吉祥和美顺泰]{2}$/;
const wishBefore = /(?:[阖合全]家|健康|平安|幸福|吉祥|身体)[、,，]?$/;
const personAfter = /^(?:同学|小朋友|小学生|学生|孩子|宝宝|家长|的|家[里中])/;
const personBefore = /(?:同学|学生|儿童|孩子|小朋友|[儿女孙]子?|外孙女?)$/;

/** Whether a name on file is no person's where it stands, but part of a name of an organisation, or a wish. Pure. */
export function standsForOther(text: string, name: string, at: number): boolean {
  if (name.length !== 2) return false;
  const [before, after] = [text.slice(Math.max(0, at - 6), at), text.slice(at + 2, at + 8)];
  if (personBefore.test(before) || personAfter.test(after)) return false;
  return placeAfter.test(after) || (wished.test(name) && wishBefore.test(before));
}

/** The same of a name that is a word of its own; another may well be a person's even there, and stays masked. */
export function isWordThere(text: string, name: string, at: number): boolean {
  return wished.test(name) && standsForOther(text, name, at);
}
