using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class ListRolesResponse : AmazonWebServiceResponse
{
    public List<Role> Roles { get; set; }
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}
