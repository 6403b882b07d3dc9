"""Which files a site has, at which addresses, showing exactly what."""
