/** What went wrong and what to do about it; shown as they are next to a field, in a banner or on standard error. */
export const errors = {
  // Fields
  required: 'Ce champ est obligatoire. Complétez-le pour continuer.',
  tooLong: 'Ce texte est trop long. Raccourcissez-le.',
  tooLarge: 'Ce nombre est trop grand. Vérifiez la saisie.',
  invalid: 'Cette valeur ne convient pas. Corrigez-la.',
  date: 'Écrivez la date en entier, par exemple 15/03/2025.',
  dateImpossible: 'Cette date n’existe pas dans le calendrier. Corrigez le jour ou le mois.',
  dateRange: 'Cette date est hors des années acceptées (1900 à 2199).',
  periodOrder: 'La fin vient avant le début. Corrigez l’une des deux dates.',
  time: 'Écrivez l’heure sous la forme 14:30.',
  timeOrder: 'L’heure de fin vient avant l’heure de début. Corrigez l’une des deux.',
  timeZone: 'Ce fuseau horaire est inconnu. Choisissez-en un dans la liste.',
  instant: 'Cet horodatage est illisible.',
  year: 'Écrivez une année sur quatre chiffres, par exemple 2025.',
  number: 'Écrivez un nombre, par exemple 12,5.',
  wholeNumber: 'Écrivez un nombre entier, sans virgule.',
  negative: 'Ce nombre ne peut pas être négatif.',
  rangeOrder: 'La borne haute est inférieure à la borne basse. Corrigez l’une des deux.',
  email: 'Cette adresse électronique est incomplète. Vérifiez qu’elle contient un @ et un domaine.',
  link: 'Cette adresse n’est pas valable. Elle commence par https:// ou mailto:.',
  department: 'Écrivez le numéro du département, par exemple 03, 2A ou 974.',
  nameOrder: 'Les noms successifs se chevauchent. Corrigez leurs dates.',
  proxyWithoutMode: 'Un pouvoir n’a de sens que pour une personne représentée. Choisissez « représenté » ou retirez le pouvoir.',
  id: 'L’identifiant de cet enregistrement est illisible.',
  digest: 'L’empreinte de ce contenu est illisible.',

  // The machine and the border
  internal: 'Une erreur inattendue est survenue. Rien n’a été perdu\u00a0: fermez cette fenêtre, rouvrez l’espace et recommencez.',
  untrustedSender: 'Cette demande ne vient pas de Gouvernail. Elle a été refusée.',
  invalidInput: 'Cette demande est incomplète ou mal formée. Elle a été refusée et rien n’a changé.',
  profileMissing: 'Indiquez d’abord votre nom et votre profil.',
  roleRefused: 'Votre profil ne prévoit pas cette action. Changez de profil dans l’en-tête si elle vous revient.',

  // Disk and folders
  diskFull: 'Le disque est plein\u00a0: rien n’a été enregistré. Libérez de la place, puis recommencez.',
  folderMissing: 'Ce dossier est introuvable. Rebranchez le support ou retrouvez le dossier, puis recommencez.',
  folderReadOnly: 'Ce dossier est en lecture seule. Choisissez un autre dossier ou demandez le droit d’y écrire.',
  folderNotEmpty: 'Ce dossier n’est pas vide. Choisissez un dossier vide ou créez-en un.',
  folderBusy: 'Un autre programme retient ce fichier (antivirus, synchronisation). Attendez un instant, puis recommencez.',
  fileMissing: 'Ce fichier est introuvable. Vérifiez son emplacement.',
  readFailed: 'La lecture a échoué. Vérifiez que le support est bien branché, puis recommencez.',
  writeFailed: 'L’écriture a échoué\u00a0: rien n’a été enregistré. Vérifiez le support, puis recommencez.',

  // Spaces
  notASpace: 'Ce dossier n’est pas un espace du comité. Choisissez le dossier qui contient space.json et journal.',
  spaceDamaged: 'La description de cet espace (space.json) est illisible. Reprenez une copie dans son dossier backups.',
  spaceNewer: 'Cet espace a été écrit par une version plus récente de Gouvernail. Mettez l’application à jour\u00a0; l’espace est resté intact.',
  spaceNotOpen: 'Aucun espace n’est ouvert dans cette fenêtre.',
  spaceOpenHere: 'Cet espace est ouvert ici. Fermez sa fenêtre, puis recommencez, ou faites-en une copie.',
  spaceReadOnly: 'Cet espace est ouvert en lecture seule\u00a0: rien n’a été enregistré.',
  spaceTooLarge: 'Cet espace dépasse 2\u00a0Go, la limite d’un fichier Gouvernail. Allégez ses pièces jointes, puis recommencez.',
  spaceEmpty: 'Cet espace ne contient encore aucun acte. Ouvrez-le une fois dans Gouvernail.',
  sampleMissing: 'L’espace d’exemple n’est pas livré avec cette version de Gouvernail.',

  // The journal
  journalOrder: 'Cet enregistrement ne suit pas le dernier acte du journal\u00a0: rien n’a été enregistré. Rouvrez l’espace, puis recommencez.',
  journalDamaged: 'Le journal de cet espace est abîmé. L’espace s’ouvre en lecture seule\u00a0; reprenez une copie de sauvegarde.',
  actInvalid: 'Cet acte est mal formé\u00a0: rien n’a été enregistré.',
  actTooLarge: 'Cet acte dépasse 25\u00a0Mo\u00a0: rien n’a été enregistré.',
  lockLost: 'Cet espace a été repris depuis un autre poste. Il passe en lecture seule ici\u00a0; votre saisie est gardée en brouillon.',
  projectionInDoubt: 'La vue de cet espace n’a pas pu suivre son journal. Vos enregistrements sont gardés sur le disque\u00a0; rouvrez l’espace pour la reconstruire.',
  invalidRecord: 'Une valeur ne convient pas (champ {{field}})\u00a0: rien n’a été enregistré. Corrigez-la, puis recommencez.',
  undoNothing: 'Il n’y a rien à annuler dans cette fenêtre depuis son ouverture.',

  // Files that travel
  fileTooLarge: 'Ce fichier dépasse 25\u00a0Mo. Réduisez-le, puis recommencez.',
  fileNotZip: 'Ce fichier n’est pas un fichier Gouvernail. Choisissez un fichier qui se termine par .gouvernail.',
  fileTruncated: 'Ce fichier Gouvernail est incomplet\u00a0: sa copie a sans doute été interrompue. Demandez-le de nouveau.',
  fileNewer: 'Ce fichier vient d’une version plus récente de Gouvernail. Mettez l’application à jour, puis ouvrez-le de nouveau.',
  fileUnsafe: 'Ce fichier contient un élément qui n’a rien à y faire ({{entry}}). Il a été refusé et rien n’a changé.',
  fileInvalidRecord: 'Ce fichier contient un enregistrement invalide\u00a0: {{record}}, champ {{field}}. Il a été refusé et rien n’a changé.',
  blobDamaged: 'Une pièce de cet espace est abîmée. Reprenez-la dans une copie de sauvegarde.',

  // Documents
  documentUnknown: 'Ce document n’a pas été enregistré depuis cette fenêtre. Ouvrez-le depuis son dossier.',
  documentNotOpened: 'Aucun logiciel n’a pu ouvrir ce document. Ouvrez-le depuis son dossier.',
} as const
