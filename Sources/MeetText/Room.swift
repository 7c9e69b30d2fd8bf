// Room begins here.
