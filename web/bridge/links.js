addToLibrary({
    accanto_links_open__deps: ['$UTF8ToString'],
    accanto_links_open: (link, size) => { Module.services.links.open(UTF8ToString(link, size)); },
});
