// How the things of a context are called, from the plural in its address; and the renaming of the templates' work items.

const RESERVED = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield'.split(' '),
);

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const pascal = (kebab) => kebab.split('-').map(capital).join('');
const camel = (kebab) => pascal(kebab).replace(/^./, (letter) => letter.toLowerCase());

/** English, as far as it has rules. */
function singularOf(plural) {
  if (/(?:ser|spec)ies$/.test(plural)) return undefined;
  if (/[^aeiou]ies$/.test(plural)) return plural.replace(/ies$/, 'y');
  if (/(?:ss|x|zz|ch|sh|[^ao]us)es$/.test(plural)) return plural.replace(/es$/, '');
  return /[^su]s$/.test(plural) ? plural.slice(0, -1) : undefined;
}

/** All forms of a name; undefined when its singular can't be told. */
export function formsOf(plural, record = singularOf(plural)) {
  if (!record) return undefined;
  return {
    kebabPlural: plural,
    kebab: record,
    snakePlural: plural.replaceAll('-', '_'),
    snake: record.replaceAll('-', '_'),
    Plural: pascal(plural),
    Record: pascal(record),
    plural: camel(plural),
    record: camel(record),
    wordsPlural: plural.replaceAll('-', ' '),
    words: record.replaceAll('-', ' '),
  };
}

const identifier = (name) => (RESERVED.has(name) ? `the${capital(name)}` : name);
const article = (words) => (/^(?:[aeio]|u(?!ni|se|ti))/.test(words) ? 'an' : 'a');

/** A template's text with another name in the place of the work item's. */
export function rename(text, forms) {
  return text
    .replaceAll(/\b([Aa])n? work item\b(?!s)/g, (_, a) => `${a}${article(forms.words).slice(1)} ${forms.words}`)
    .replaceAll('Work items', capital(forms.wordsPlural))
    .replaceAll('work items', forms.wordsPlural)
    .replaceAll('work item', forms.words)
    .replaceAll('work-items', forms.kebabPlural)
    .replaceAll('work-item', forms.kebab)
    .replaceAll('work_items', forms.snakePlural)
    .replaceAll('work_item', forms.snake)
    .replaceAll('WORK_ITEM', forms.snake.toUpperCase())
    .replaceAll('WorkItems', forms.Plural)
    .replaceAll('WorkItem', forms.Record)
    .replaceAll(/\bworkItems\b/g, identifier(forms.plural))
    .replaceAll('workItems', forms.plural)
    .replaceAll(/\bworkItem\b/g, identifier(forms.record))
    .replaceAll('workItem', forms.record);
}

/** A word of the renamed text that the template has with another meaning; undefined when there is none. */
export function clashIn(text, forms) {
  const words = new Set(text.match(/[\w$]+/g));
  const renamed = [...words].filter((word) => /workItem/i.test(word)).map((word) => rename(word, forms));
  return renamed.find((word) => words.has(word));
}
