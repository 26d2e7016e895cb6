const STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8882; --quiet: #777; --link: #2563eb; }
* { box-sizing: border-box }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; display: grid; grid-template-columns: minmax(18rem, 26rem) 1fr; height: 100vh }
nav { border-right: 1px solid var(--line); overflow: auto } main { overflow: auto; display: flex; flex-direction: column }
header { padding: 1rem; border-bottom: 1px solid var(--line); display: flex; gap: .75rem; align-items: center; flex-wrap: wrap }
h1 { font-size: 1.1rem; margin: 0; flex: 1 } h2 { font-size: 1.2rem; margin: 0 0 .5rem; overflow-wrap: anywhere }
ol { list-style: none; margin: 0; padding: 0 } li a { display: block; padding: .6rem 1rem; border-bottom: 1px solid var(--line); color: inherit; text-decoration: none }
li a:hover, li a:focus-visible, li a[aria-current] { background: var(--soft) } small, .quiet { color: var(--quiet) } .one { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.kind { float: right; font-size: .75rem; border: 1px solid var(--line); border-radius: 1rem; padding: 0 .5rem }
form { display: flex; gap: .5rem; padding: .5rem 1rem; border-bottom: 1px solid var(--line) } input { flex: 1; min-width: 0; font: inherit; padding: .25rem .5rem } button { font: inherit; cursor: pointer }
a { color: var(--link) } section { padding: 1rem; border-bottom: 1px solid var(--line) } dl { display: grid; grid-template-columns: auto 1fr; gap: 0 1rem; margin: 0 } dt { color: var(--quiet) } dd { margin: 0; overflow-wrap: anywhere }
.tabs { display: flex; gap: 1rem; padding: .5rem 1rem; border-bottom: 1px solid var(--line) } .tabs a[aria-current] { font-weight: 600; text-decoration: none; color: inherit }
iframe { flex: 1; width: 100%; min-height: 14rem; border: 0; background: #fff; color-scheme: light } pre { margin: 0; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere } .empty { padding: 2rem; color: var(--quiet) }
@media (max-width: 50rem) { body { display: block; height: auto } nav { border-right: 0; max-height: 45vh } iframe { min-height: 60vh } }
`;

/** The development mailbox, as a person sees it: the list, and the message that is open. */
export const MAILBOX_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{#if message}}{{default message.subject "(no subject)"}} · {{/if}}Rapport mailbox</title>
<style>${STYLE}</style>
<script src="/dev/mailbox/page.js" defer></script>
</head>
<body data-newest="{{newest}}" data-total="{{total}}">
<nav aria-label="Messages">
<header><h1>Mailbox</h1>{{#if total}}<button type="button" data-delete="/dev/mailbox/messages" data-question="Delete all {{total}} messages?">Delete all</button>{{/if}}</header>
<form method="get" action="/dev/mailbox"><input type="search" name="to" value="{{to}}" placeholder="Recipient" aria-label="Recipient"><button>Find</button></form>
{{#if letters}}
<ol>
{{#each letters as |letter|}}
<li><a href="/dev/mailbox/{{letter.id}}{{../query}}"{{#if letter.open}} aria-current="true"{{/if}}><span class="kind">{{letter.kind}}</span><span class="one">{{letter.to}}</span><strong class="one">{{default letter.subject "(no subject)"}}</strong><small><time datetime="{{letter.receivedAt}}">{{letter.receivedAt}}</time> · {{letter.size}}</small></a></li>
{{/each}}
</ol>
{{#if more}}<p class="empty"><a href="/dev/mailbox{{more}}">Older messages</a></p>{{/if}}
{{else}}
<p class="empty">{{#if to}}No message to {{to}}.{{else}}No messages yet. What Rapport sends on this machine arrives here, and nowhere else.{{/if}}</p>
{{/if}}
</nav>
<main>
{{#with message as |open|}}
<section>
<h2>{{default open.subject "(no subject)"}}</h2>
<dl><dt>From</dt><dd>{{open.from}}</dd><dt>To</dt><dd>{{open.to}}</dd><dt>Date</dt><dd><time datetime="{{open.receivedAt}}">{{open.receivedAt}}</time></dd>{{#each open.attachments as |file|}}<dt>Attached</dt><dd><a href="/dev/mailbox/messages/{{open.id}}/attachments/{{file.index}}" download>{{file.name}}</a> <small>{{file.type}}, {{file.size}}</small></dd>{{/each}}</dl>
</section>
<div class="tabs" role="navigation" aria-label="Views">
{{#each open.views as |view|}}<a href="/dev/mailbox/{{open.id}}?view={{view.name}}"{{#if view.open}} aria-current="page"{{/if}}>{{view.title}}</a>{{/each}}
<span style="flex:1"></span><a href="/dev/mailbox/messages/{{open.id}}/source">Download .eml</a><button type="button" data-delete="/dev/mailbox/messages/{{open.id}}">Delete</button>
</div>
{{#if open.frame}}<iframe title="The message" src="{{open.frame}}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>{{#unless open.remote}}<p class="empty"><a href="/dev/mailbox/{{open.id}}?view=html&amp;images=remote">Load remote images</a></p>{{/unless}}{{else}}<pre>{{open.shown}}</pre>{{/if}}
{{else}}
<p class="empty">{{#if gone}}This message is not there any more.{{else}}Choose a message.{{/if}}</p>
{{/with}}
</main>
</body>
</html>
`;

/** Deletes on request, shows times as the reader's clock has them, and looks for new messages. */
export const MAILBOX_SCRIPT = `
for (const button of document.querySelectorAll('[data-delete]')) button.addEventListener('click', async () => {
  if (button.dataset.question && !confirm(button.dataset.question)) return;
  await fetch(button.dataset.delete, { method: 'DELETE' });
  location.assign('/dev/mailbox');
});
for (const time of document.querySelectorAll('time')) time.textContent = new Date(time.dateTime).toLocaleString();
const { newest, total } = document.body.dataset;
setInterval(async () => {
  if (document.hidden) return;
  const answer = await fetch('/dev/mailbox/messages?take=1').catch(() => undefined);
  if (!answer?.ok) return;
  const now = await answer.json();
  if ((now.data[0]?.id ?? '') !== newest || String(now.total) !== total) location.reload();
}, 3000);
`;
