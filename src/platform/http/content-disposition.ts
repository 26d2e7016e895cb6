const MAX_NAME = 200;

/** The name as every client understands it, and as those that know RFC 8187 see it. Whatever could end it early, or lead elsewhere, is gone. */
function named(disposition: 'attachment' | 'inline', name: string): string {
  const clean = name.normalize('NFC').toWellFormed().replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\]/gu, '_').slice(0, MAX_NAME).toWellFormed().trim() || 'file';
  const plain = clean.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[^\x20-\x7e]|["%\\]/g, '_');
  const encoded = encodeURIComponent(clean).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${disposition}; filename="${plain}"${plain === clean ? '' : `; filename*=UTF-8''${encoded}`}`;
}

/** To be saved under this name. */
export const attachment = (name: string) => named('attachment', name);
/** To be shown, and saved under this name when somebody wants to. */
export const inline = (name: string) => named('inline', name);
