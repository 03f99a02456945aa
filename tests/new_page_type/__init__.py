"""An app with one page type more, as docs/new-page-type.md tells to make one."""
