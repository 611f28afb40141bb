"""What systems of newsrooms and parliaments hand on: items, with their version and what editors are told.

A module imports only from those above it.

    markup      the XML of texts as HTML
    status      embargo, withdrawal and notes, as an item's own
    ninjs       items in JSON, of the IPTC
    nitf        texts in XML, of the IPTC
    newsml      NewsML-G2: items in XML, alone or in a message
    akoma       Akoma Ntoso: documents of parliaments, press releases among them
"""
