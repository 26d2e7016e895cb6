import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { readTemplate } from './read-template.js';
import { renderTemplate } from './render-template.js';
import { assertLocale, type Locale } from './template-functions.js';
import type { Template } from './template-tree.js';

/** A message before its variables are filled in. What is left out is left out of the message too. */
export interface MessageTemplate {
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
}

const PARTS = ['subject', 'text', 'html'] as const;
const CACHED_CHARACTERS = 16_777_216;
const BASE_LOCALE: Locale = { locale: 'en', timeZone: 'UTC' };

/** Fills Handlebars templates in. Those of tenants are no more trusted than any other input: they can show, choose and repeat, and nothing else. */
@Injectable()
export class Templates {
  /** In the order of their last use. */
  private readonly cache = new Map<string, Template>();
  private cached = 0;

  /** The variables that a message needs; or what is wrong with it. */
  check(message: MessageTemplate): readonly string[] {
    return [...new Set(PARTS.flatMap((part) => (message[part] === undefined ? [] : this.read(message[part]).variables)))];
  }

  /** Every part filled in; or one error that names every variable that is missing. A subject becomes one line. */
  render<M extends MessageTemplate>(message: M, variables: Readonly<Record<string, unknown>>, reader: Partial<Locale> = {}): { [P in keyof M]: string } {
    const locale = { ...BASE_LOCALE, ...reader };
    assertLocale(locale);
    const missing = new Set<string>();
    const made: Record<string, string> = {};
    for (const part of PARTS) {
      if (message[part] === undefined) continue;
      const { text, missing: lacking } = renderTemplate(this.read(message[part]), variables, { html: part === 'html', locale });
      for (const name of lacking) missing.add(name);
      made[part] = part === 'subject' ? text.replaceAll(/[\p{Cc}\p{Z}]+/gu, ' ').trim() : text;
    }
    if (missing.size > 0) {
      const names = [...missing];
      throw new DomainError('invalid', 'template_variable_missing', `The template needs ${names.join(', ')}, which ${names.length === 1 ? 'is' : 'are'} not given.`, names.map((name) => ({ pointer: `/variables/${name.replaceAll('.', '/')}`, code: 'missing', message: `${name} is not given` })));
    }
    return made as { [P in keyof M]: string };
  }

  private read(source: string): Template {
    const known = this.cache.get(source);
    if (known) {
      this.cache.delete(source);
      this.cache.set(source, known);
      return known;
    }
    const template = readTemplate(source);
    this.cache.set(source, template);
    this.cached += source.length;
    for (const oldest of this.cache.keys()) {
      if (this.cached <= CACHED_CHARACTERS) break;
      this.cache.delete(oldest);
      this.cached -= oldest.length;
    }
    return template;
  }
}
