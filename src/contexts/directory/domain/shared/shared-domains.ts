/** Where anybody has his mail: such a domain tells nothing of who somebody is. */
const SHARED = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com hotmail.de hotmail.fr live.com msn.com yahoo.com yahoo.de yahoo.fr yahoo.co.uk ymail.com aol.com icloud.com me.com mac.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de arcor.de mail.de posteo.de mailbox.org proton.me protonmail.com pm.me tutanota.com tuta.io zoho.com mail.com mail.ru yandex.ru yandex.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it bluewin.ch aon.at chello.at telenet.be skynet.be ziggo.nl kpnmail.nl hetnet.nl comcast.net verizon.net att.net btinternet.com sky.com qq.com 163.com 126.com sina.com naver.com daum.net rediffmail.com uol.com.br bol.com.br terra.com.br wp.pl o2.pl onet.pl interia.pl seznam.cz'.split(' '),
);

export const isSharedDomain = (domain: string): boolean => SHARED.has(domain);
