const VERB = /^\s*(?:with\b[^]*?\)\s*)?(select|insert into|update|delete from|merge into)\b/i;
const TABLE = /\b(?:from|into|update)\s+"?(\w+)"?\."?(\w+)"?/i;

/** What a statement does to which table, and nothing of the values that may stand in it. */
export function nameOfStatement(sql: string): { readonly operation: string; readonly table: string | undefined; readonly name: string } {
  const operation = (VERB.exec(sql)?.[1] ?? 'statement').split(' ')[0]!.toUpperCase();
  const found = TABLE.exec(sql);
  const table = found ? `${found[1]}.${found[2]}` : undefined;
  return { operation, table, name: table ? `${operation} ${table}` : operation };
}
