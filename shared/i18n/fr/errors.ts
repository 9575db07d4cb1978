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
  figure:
    'Cette valeur n’est pas comprise. Tapez un nombre, «\u00a0environ 120\u00a0», «\u00a0au moins 45\u00a0», «\u00a0entre 10 et 15\u00a0» ou «\u00a0sans objet\u00a0».',
  rangeOrder: 'La borne haute est inférieure à la borne basse. Corrigez l’une des deux.',
  email: 'Cette adresse électronique est incomplète. Vérifiez qu’elle contient un @ et un domaine.',
  link: 'Cette adresse n’est pas valable. Elle commence par https:// ou mailto:.',
  department: 'Écrivez le numéro du département, par exemple 03, 2A ou 974.',
  nameOrder: 'Les noms successifs se chevauchent. Corrigez leurs dates.',
  proxyWithoutMode:
    'Un pouvoir n’a de sens que pour une personne représentée. Choisissez «\u00a0représenté\u00a0» ou retirez le pouvoir.',
  id: 'L’identifiant de cet enregistrement est illisible.',
  digest: 'L’empreinte de ce contenu est illisible.',

  // The machine and the border
  internal:
    'Une erreur inattendue est survenue. Rien n’a été perdu\u00a0: fermez cette fenêtre, rouvrez l’espace et recommencez.',
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
  spaceNewer:
    'Cet espace a été écrit par une version plus récente de Gouvernail. Mettez l’application à jour\u00a0; l’espace est resté intact.',
  spaceNotOpen: 'Aucun espace n’est ouvert dans cette fenêtre.',
  spaceOpenHere: 'Cet espace est ouvert ici. Fermez sa fenêtre, puis recommencez, ou faites-en une copie.',
  spaceReadOnly: 'Cet espace est ouvert en lecture seule\u00a0: rien n’a été enregistré.',
  spaceTooLarge: 'Cet espace dépasse 2\u00a0Go, la limite d’un fichier Gouvernail. Allégez ses pièces jointes, puis recommencez.',
  copyDamaged: 'Cette copie est abîmée ou incomplète\u00a0: elle n’a pas servi et rien n’a changé. Prenez-en une autre.',
  copyOfAnother: 'Cette copie est celle d’un autre espace\u00a0: rien n’a changé. Ouvrez-la depuis la liste des espaces.',
  noCopy: 'Il n’y a encore aucune copie à essayer. Faites-en une, puis recommencez.',
  placeInSpace:
    'Cet endroit est dans le dossier de l’espace\u00a0: il serait perdu avec lui. Choisissez-en un autre, sur une clé ou un autre disque.',
  migrationRefused:
    'Cet espace vient d’une version antérieure de Gouvernail et la fiche {{record}}, champ {{field}}, ne peut pas être lue dans le format de celle-ci. Rien n’a été changé\u00a0: ouvrez-le avec la version antérieure et corrigez cette fiche.',
  spaceInvalidRecord:
    'Un enregistrement de cet espace est invalide\u00a0: {{record}}, champ {{field}}. Corrigez-le, puis recommencez.',
  spaceEmpty: 'Cet espace ne contient encore aucun acte. Ouvrez-le une fois dans Gouvernail.',
  sampleMissing: 'L’espace d’exemple n’est pas livré avec cette version de Gouvernail.',

  // The journal
  journalOrder:
    'Cet enregistrement ne suit pas le dernier acte du journal\u00a0: rien n’a été enregistré. Rouvrez l’espace, puis recommencez.',
  journalDamaged:
    'Le journal de cet espace est abîmé. L’espace s’ouvre en lecture seule\u00a0; reprenez une copie de sauvegarde.',
  snapshotUnusable: 'L’instantané de ce journal ne se lit pas\u00a0: tout est repris depuis les actes.',
  actInvalid: 'Cet acte est mal formé\u00a0: rien n’a été enregistré.',
  actTooLarge: 'Cet acte dépasse 25\u00a0Mo\u00a0: rien n’a été enregistré.',
  lockLost:
    'Cet espace a été repris depuis un autre poste. Il passe en lecture seule ici\u00a0; votre saisie est gardée en brouillon.',
  projectionInDoubt:
    'La vue de cet espace n’a pas pu suivre son journal. Vos enregistrements sont gardés sur le disque\u00a0; elle se refait dès que possible. Si cela dure, rouvrez l’espace.',
  invalidRecord: 'Une valeur ne convient pas (champ {{field}})\u00a0: rien n’a été enregistré. Corrigez-la, puis recommencez.',
  undoNothing: 'Il n’y a rien à annuler dans cette fenêtre depuis son ouverture.',

  // Files that travel
  fileTooLarge: 'Ce fichier dépasse 25\u00a0Mo. Réduisez-le, puis recommencez.',
  fileNotZip: 'Ce fichier n’est pas un fichier Gouvernail. Choisissez un fichier qui se termine par .gouvernail.',
  fileTruncated: 'Ce fichier Gouvernail est incomplet\u00a0: sa copie a sans doute été interrompue. Demandez-le de nouveau.',
  fileNewer: 'Ce fichier vient d’une version plus récente de Gouvernail. Mettez l’application à jour, puis ouvrez-le de nouveau.',
  fileUnsafe: 'Ce fichier contient un élément qui n’a rien à y faire ({{entry}}). Il a été refusé et rien n’a changé.',
  fileInvalidRecord:
    'Ce fichier contient un enregistrement invalide\u00a0: {{record}}, champ {{field}}. Il a été refusé et rien n’a changé.',
  blobDamaged: 'Une pièce de cet espace est abîmée. Reprenez-la dans une copie de sauvegarde.',

  // Documents
  documentUnknown: 'Ce document n’a pas été enregistré depuis cette fenêtre. Ouvrez-le depuis son dossier.',
  documentNotOpened: 'Aucun logiciel n’a pu ouvrir ce document. Ouvrez-le depuis son dossier.',

  // Records of the committee
  notFound: 'Cet élément n’existe plus. Revenez à la liste.',
  otherBody: 'Cet élément appartient à une autre instance.',
  otherMeeting: 'Ce point appartient à l’ordre du jour d’une autre séance.',
  duplicateName: '«\u00a0{{name}}\u00a0» existe déjà. Choisissez la fiche existante, ou confirmez qu’il s’agit d’un homonyme.',
  bodyHasMeetings: 'Cette instance a des séances\u00a0: elle ne peut pas être supprimée, leur mémoire serait perdue.',
  categoryInUse: 'Cette catégorie porte des mandats ou des présences passées. Déplacez ses sièges ou gardez-la.',
  seatInUse: 'Ce siège a été occupé\u00a0: son historique reste. Mettez fin au mandat en cours plutôt que de le supprimer.',
  organisationInUse: 'Cette organisation figure dans un mandat, une adhésion ou une séance. Elle ne peut pas être supprimée.',
  personInUse: 'Cette personne figure dans un mandat, une adhésion ou une séance. Elle ne peut pas être supprimée.',
  seatTaken: 'Ce siège a déjà un titulaire à ces dates\u00a0: {{name}}. Mettez d’abord fin à ce mandat, ou changez les dates.',
  mandateInUse: 'Ce mandat figure dans une feuille de présence. Mettez-y fin, puis créez celui de la personne suivante.',
  mandateCoversAttendance:
    'Une présence saisie tomberait hors de ce mandat. Gardez des dates qui couvrent les séances où la personne est notée.',
  mandateNotRunning: 'Le mandat de {{name}} ne court pas le jour de cette séance. Corrigez ses dates ou celle de la séance.',
  proxySelf: 'Une personne ne peut pas se représenter elle-même. Choisissez qui porte le pouvoir.',
  charterInUse: 'Cette charte a des adhérents\u00a0: elle ne peut pas être supprimée.',
  criterionInUse: 'Un adhérent a déclaré ce critère\u00a0: il reste dans cette version de la charte.',
  criterionGroupInUse: 'Ce groupe contient des critères. Supprimez-les d’abord.',
  criterionVersion: 'Un critère déclaré n’appartient pas à cette version de la charte. Cochez de nouveau les critères.',
  placeInUse: 'Une adhésion concerne ce lieu\u00a0: il ne peut pas être supprimé.',
  duplicateMembership: 'Cet adhérent a déjà cette version de la charte pour ce lieu. Ouvrez son adhésion pour la compléter.',
  meetingYear: 'Le numéro des décisions porte l’année\u00a0: cette séance ne peut pas passer à une autre année.',
  meetingDateAttendance:
    'Des présences saisies concernent des mandats qui ne courent pas à cette date. Corrigez la date ou les présences.',
  meetingHasDecisions: 'Des décisions ont été prises à cette séance\u00a0: elle ne peut être ni annulée ni supprimée.',
  meetingCancelled: 'Cette séance est annulée. Rétablissez-la pour saisir des présences ou des décisions.',
  agendaItemHasDecisions: 'Des décisions ont été prises sur ce point\u00a0: il reste à l’ordre du jour.',
  unanimityAgainst:
    'L’instance décide à l’unanimité\u00a0: une décision ne peut pas être adoptée avec une voix contre. Corrigez les voix ou l’issue.',
  unanimityAbstention: 'Dans cette instance, une abstention empêche l’unanimité. Corrigez les voix ou l’issue.',
  unanimitySeats:
    'L’unanimité des {{seats}} sièges pourvus est demandée, et {{votes}} voix pour ont été comptées. Corrigez les voix ou l’issue.',
  unanimityVoteNeeded: 'L’unanimité de tous les sièges se vérifie sur un compte des voix. Saisissez-le.',
  majorityNotReached: 'Il faut {{required}} voix pour, et {{votes}} ont été comptées. Corrigez les voix ou l’issue.',
  moreVotesThanPresent:
    'Le total de {{votes}} voix dépasse de {{excess}} les {{voices}} voix présentes. Corrigez un des nombres.',
  recordFrozen: 'Cette décision a adopté un rapport\u00a0: elle est figée avec lui et ne change plus.',
  indicatorHasValues: 'Cet indicateur a des valeurs. Confirmez que vous les supprimez avec lui.',
  reportAdopted: 'Ce rapport est adopté\u00a0: il est figé et ne change plus.',
  reportDecisionNotAdopted:
    'Choisissez une décision adoptée de cette instance, de nature «\u00a0décision\u00a0»\u00a0: elle seule peut adopter le rapport.',
  sectionAlwaysPrinted: 'Le bilan, les orientations et les moyens figurent toujours au rapport.',
  undoAlready: 'Cette action a déjà été annulée.',
  undoFrozen: 'Cette action touche un rapport adopté ou la décision qui l’a adopté\u00a0: elle ne s’annule plus.',
  undoLaterChange: 'Une action plus récente a modifié le même élément. Annulez-la d’abord.',
  undoReferenced: 'Un autre élément dépend de celui-ci. Retirez d’abord ce lien.',
} as const
