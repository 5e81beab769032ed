using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public interface IListSigningCertificatesPaginator
{
    IPaginatedEnumerable<ListSigningCertificatesResponse> Responses { get; }

    IPaginatedEnumerable<SigningCertificate> Certificates { get; }
}
