import type { MessageTemplate } from '../../../../platform/templates/templates.js';

const mail = (subject: string, ...paragraphs: readonly string[]): Required<MessageTemplate> => ({
  subject,
  text: paragraphs.join('\n\n'),
  html: paragraphs.map((paragraph) => `<p>${paragraph.replaceAll('{{link}}', '<a href="{{link}}">{{link}}</a>').replaceAll('{{token}}', '<code>{{token}}</code>')}</p>`).join('\n'),
});

const APART = 'For programs: {{token}}';
const NOT_ME = 'If it was not you who asked for this, do nothing: without this mail nobody can go on.';

/** What people read. The token stands there too, for those who have no screens for it yet. */
export const TEXTS = {
  'verify-email': mail('Welcome to Rapport, {{name}}', 'Hello {{name}},', 'welcome to {{tenantName}} on Rapport. Please show that this address is yours:', '{{link}}', APART, 'To sign in you need the id of your tenant, too: {{tenantId}}'),
  'reset-password': mail('Choose a new password', 'Hello {{name}},', 'here you choose a new password for {{tenantName}}. The link is good for an hour, and once:', '{{link}}', APART, NOT_ME),
  'choose-password': mail('You are a user of {{tenantName}} now', 'Hello {{name}},', 'somebody has entered you as a user of {{tenantName}} on Rapport. Choose your password within a week:', '{{link}}', APART, 'To sign in you need the id of your tenant, too: {{tenantId}}'),
  invitation: mail('You are invited to {{tenantName}}', 'Hello,', '{{inviter}} invites you to {{tenantName}} on Rapport. The invitation is good for a week, and once:', '{{link}}', APART),
  welcome: mail('Welcome to {{tenantName}}', 'Hello {{name}},', 'you have joined {{tenantName}} on Rapport. To sign in you need the id of your tenant, too: {{tenantId}}'),
  'password-changed': mail('Your password was changed', 'Hello {{name}},', 'the password of your account at {{tenantName}} was changed, and you were signed out wherever you used the old one.', 'If it was not you, choose a new one at once, and tell an administrator.'),
  'email-changed': mail('Your e-mail address was changed', 'Hello {{name}},', 'an administrator of {{tenantName}} has given your account another e-mail address: from now on you sign in by that one, and mail goes there.', 'If you do not know of this, tell an administrator at once.'),
} as const;

/** The code stands first, so that a telephone can show it without being unlocked. */
export const textMessage = (code: string, tenantName: string): string => `${code} is your code for ${tenantName.slice(0, 100)}. It is good for 5 minutes. Nobody of us will ask you for it.`;
