/**
 * Whether the result of a step, as written, says that it was not agreed to: a clause such as `不同意`, `未通过`, `被否决`. A
 * clause that counts some who were against (`2人不同意`) says nothing of the whole. Pure.
 */
export function isRefusal(result: string | null): boolean {
  const clauses = (result ?? '').split(/[，。；、：,;:\s（）()]+/);
  return clauses.some((clause) => refused.test(clause) && !counted.test(clause));
}

const refused = /[未没不](?:[获有能予得被])*(?:同意(?!见)|赞成|通过|批准)|否决/;
const counted = /[\d０-９]|[人票名位户]|没有不|无不|[未没]有?(?:被)?否决/;
