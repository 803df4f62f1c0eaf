/** The options page: gathers settings and records, and mounts one view over them. */
document.documentElement.lang = 'en';
