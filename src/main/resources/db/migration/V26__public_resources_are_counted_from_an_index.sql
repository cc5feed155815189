-- The centre keeps a copy of what is public and looks every two seconds whether it still is: number and version, from here alone.
create index resource_version on resource(status, id, version);
