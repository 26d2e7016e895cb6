import MarkdownIt from 'markdown-it';

/** HTML inside of Markdown is shown as text, and links that run scripts stay text: what comes out is safe to show. */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: 20 });
markdown.linkify.set({ fuzzyEmail: false });

export const toHtml = (text: string): string => markdown.render(text);
