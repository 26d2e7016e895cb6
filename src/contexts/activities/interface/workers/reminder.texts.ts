import type { MessageTemplate } from '../../../../platform/templates/templates.js';

type Texts = Readonly<Record<'task' | 'appointment', Required<MessageTemplate>>>;

const mail = (subject: string, ...paragraphs: readonly string[]): Required<MessageTemplate> => ({
  subject,
  text: paragraphs.join('\n\n'),
  html: paragraphs.map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>\n').replaceAll('{{link}}', '<a href="{{link}}">{{link}}</a>')}</p>`).join('\n'),
});

/** When and where, by the words for them. */
const task = (until: string, endOfDay: string) => `{{title}}{{#if dueAt}}\n${until}: {{dateTime dueAt}} ({{timeZone}}){{/if}}{{#if dueOn}}\n${until}: {{date dueOn}}, ${endOfDay} ({{timeZone}}){{/if}}`;
const appointment = (when: string, where: string, online: string) => `{{title}}\n${when}: {{dateTime dueAt}} ({{timeZone}}){{#if location}}\n${where}: {{location}}{{/if}}{{#if link}}\n${online}: {{link}}{{/if}}`;

const ENGLISH: Texts = {
  task: mail('Reminder: {{title}}', 'Hello {{name}},', 'you have something to do at {{tenantName}}:', task('Until', 'end of the day')),
  appointment: mail('Reminder: {{title}}', 'Hello {{name}},', 'you have an appointment at {{tenantName}}:', appointment('When', 'Where', 'Online')),
};

/** What people read who are reminded, by language. */
const TEXTS: Readonly<Record<string, Texts>> = {
  en: ENGLISH,
  de: {
    task: mail('Erinnerung: {{title}}', 'Guten Tag, {{name}},', 'bei {{tenantName}} gibt es etwas zu tun:', task('Bis', 'Ende des Tages')),
    appointment: mail('Erinnerung: {{title}}', 'Guten Tag, {{name}},', 'bei {{tenantName}} steht ein Termin an:', appointment('Wann', 'Wo', 'Online')),
  },
  es: {
    task: mail('Recordatorio: {{title}}', 'Hola, {{name}}:', 'Tiene una tarea pendiente en {{tenantName}}:', task('Hasta', 'final del día')),
    appointment: mail('Recordatorio: {{title}}', 'Hola, {{name}}:', 'Tiene una cita en {{tenantName}}:', appointment('Cuándo', 'Dónde', 'En línea')),
  },
  fr: {
    task: mail('Rappel : {{title}}', 'Bonjour {{name}},', 'vous avez une tâche à faire chez {{tenantName}} :', task('Jusqu’au', 'fin de journée')),
    appointment: mail('Rappel : {{title}}', 'Bonjour {{name}},', 'vous avez un rendez-vous chez {{tenantName}} :', appointment('Quand', 'Où', 'En ligne')),
  },
};

/** The texts in the language of a locale, and by which dates are written in them: one language for both. */
export function textsIn(locale: string): { readonly texts: Texts; readonly locale: string } {
  const texts = TEXTS[locale.split('-')[0]!.toLowerCase()];
  return texts ? { texts, locale } : { texts: ENGLISH, locale: 'en' };
}
