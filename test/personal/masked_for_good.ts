const elsewhere = '号码不属于这张表；需要时用 jwh staff show、jwh audit show --reveal 看';

/**
 * Verbs whose answers may mask something and offer no --reveal, and why: numbers that somebody typed into a reason have no
 * business there, and what is made to be handed out or posted tells nobody's number to anybody.
 */
export const maskedForGood: Readonly<Record<string, string>> = {
  'attendance corrections': elsewhere,
  'attendance decisions': elsewhere,
  'attendance month': elsewhere,
  'attendance person': elsewhere,
  'attendance worksheet': elsewhere,
  'finance funds': elsewhere,
  'gift list': elsewhere,
  'bill show': elsewhere,
  'disclose quarter': '对外公布的内容，一律隐去',
  'disclose show': '对外公布的内容，一律隐去',
  'disclose answers': '对外公布的内容，一律隐去',
  'disclose opinions': '答复里写的号码不属于这张表；需要时用 jwh matter show --reveal 看',
  'coordination minutes': '交给当事各方的纸，号码一律隐去；查看用 jwh coordination show --reveal',
  'coordination instrument': '交给当事各方的纸，号码一律隐去；查看用 jwh coordination show --reveal',
};
