import type { MessageTemplate } from '../../../../platform/templates/templates.js';

const mail = (subject: string, ...paragraphs: readonly string[]): Required<MessageTemplate> => ({
  subject,
  text: paragraphs.join('\n\n'),
  html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n'),
});

/** What people read who are reminded. */
export const TEXTS = {
  task: mail('Reminder: {{title}}', 'Hello {{name}},', 'you have something to do at {{tenantName}}: {{title}}{{#if dueAt}}, until {{dateTime dueAt}}{{/if}}{{#if dueOn}}, until the end of {{date dueOn}}{{/if}}.'),
  appointment: mail('Reminder: {{title}}', 'Hello {{name}},', 'you have an appointment at {{tenantName}}: {{title}}, {{dateTime dueAt}}{{#if place}}, {{place}}{{/if}}.'),
} as const;
