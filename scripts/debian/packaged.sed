# What scripts/install puts below /opt and /etc, a package puts below /usr. Applied to the units,
# rules and scripts of scripts/system, to scripts/gadget and to the libraries that it sources.
s|/opt/heelbeat|/usr/lib/heelbeat|g
s|/usr/local/bin/heelbeat|/usr/bin/heelbeat|g
s|/etc/systemd/system|/usr/lib/systemd/system|g
s|/etc/udev/rules\.d|/usr/lib/udev/rules.d|g
s|scripts/gadget|heelbeat-gadget|g
s|\. scripts/install puts|. The package puts|
s|scripts/install puts|the package puts|
s|After scripts/install:|As root:|
s|sudo scripts/install|sudo apt-get install --reinstall heelbeat|
s|scripts/\$program|heelbeat-$program|

# All in one folder.
/# shellcheck/d
/scripts\/lib\/build\.sh/d
s|^root=\${self%/scripts/\*}|root=${self%/*}|
s|scripts/lib/||
