# The names library modules ask of socket; a session has no network.
AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM = 1, 2
SOL_SOCKET, SO_REUSEADDR, SO_KEEPALIVE, SO_ERROR, SO_BROADCAST = 1, 2, 9, 4, 6
IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6, TCP_NODELAY = 6, 17, 41, 1
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
SOMAXCONN = 4096
AI_PASSIVE, AI_CANONNAME, AI_NUMERICHOST, AI_ADDRCONFIG = 1, 2, 4, 32
NI_NUMERICHOST, NI_NUMERICSERV, INADDR_ANY = 1, 2, 0
SO_REUSEPORT, IPV6_V6ONLY, MSG_PEEK = 15, 26, 2
EAI_NONAME = -2
error = OSError
timeout = TimeoutError
has_ipv6 = False
_GLOBAL_DEFAULT_TIMEOUT = object()


class herror(OSError):
    pass


class gaierror(OSError):
    pass


def _refuse(*args, **kwargs):
    raise PermissionError("a session with a guard has no network (-A allows it)")


class socket:
    __init__ = _refuse


getaddrinfo = getnameinfo = gethostbyname = gethostname = getfqdn = create_connection = create_server = _refuse
socketpair = inet_aton = inet_pton = fromfd = _refuse
SocketType = socket
