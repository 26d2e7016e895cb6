/** What is left of most common passwords of twelve characters and more, once digits, signs, look-alikes and repetition are taken off. */
export const COMMON_WORDS: readonly string[] = (
  'password passwort passphrase passwd motdepasse contrasena senha parola wachtwoord haslo geheim secret admin administrator root sysadmin superuser superadmin user username login ' +
  'welcome willkommen bienvenue bienvenido letmein changeme changemenow changethis default temporary temp testing test tester demo sample example guest master system server database oracle ' +
  'qwerty qwertz azerty qwertyuiop qwertzuiop azertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc abc abcd abcdef abcdefg alphabet ' +
  'iloveyou loveyou iloveu ilovejesus ichliebedich jetaime teamo sunshine princess princesa football fussball baseball basketball soccer superman batman spiderman starwars pokemon dragon monkey ' +
  'michael jennifer jessica ashley charlie jordan daniel thomas andrew joshua matthew robert hunter buster killer shadow summer winter spring autumn sommer fruehling january february march april june july august september october november december ' +
  'monday tuesday wednesday thursday friday saturday sunday computer internet google facebook whatsapp instagram microsoft windows apple samsung linkedin twitter youtube amazon ' +
  'company office business sales salesforce crm rapport customer support helpdesk service manager agent supervisor marketing freedom whatever trustno trustnoone nothing letmeinnow opensesame blink cheese cookie chocolate butterfly liverpool chelsea arsenal barcelona realmadrid juventus bayern ' +
  'passwordpassword adminadmin welcomeback ilovemyself iloveyousomuch loveisintheair correcthorsebatterystaple thequickbrownfox'
).split(' ');

/** Those that nothing can be taken off. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  (
    '1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i q1w2e3r4t5y6 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsxcde3 zaq1xsw2cde3 qazwsxedc123 1qazxsw23edc 123qweasdzxc 123qwe123qwe qwe123qwe123 asd123asd123 ' +
    'abc123abc123 abcd1234abcd a1b2c3d4e5f6 a123456789012 123456789abc 1234567890ab 123abc456def aa123456789a 147258369147 147258369000 159753456852 789456123000 741852963000 987654321000 112233445566 123123123123 121212121212 111222333444 ' +
    '0123456789ab 0987654321qw qwer1234asdf qwer1234tyui asdf1234qwer 1234qwerasdf qweasdzxc123 p@ssw0rd1234 passw0rd1234 pa55word1234 password12345 letmein123456 welcome123456 changeme12345 admin123admin admin12345678 root12345678 ' +
    'jesusislord1 godisgreat123 fuckyou12345 fuckyoufuckyou bismillah123 internet1234 trustno1trustno1 monkey123456 dragon123456 master123456 superman1234 starwars1234 football1234 baseball1234 liverpool123 1234567890qw 1234567890qwerty qwerty1234567890'
  ).split(' '),
);
